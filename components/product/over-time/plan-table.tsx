import Link from 'next/link'
import type { ProductPlanLine } from '@/lib/core/products/product-plan'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'
import { CardTable } from '../../ui/table/card-table'
import { Tag, type TagTone } from '../../ui/tag'

const { t } = english

/** The plan of a product: a line for each question, with who does it and by when. Below `path` lines are changed; null for readers. */
export function PlanTable({ lines, path }: { lines: readonly ProductPlanLine[]; path: string | null }) {
  return (
    <CardTable
      caption={t('product-plan.caption', {
        open: lines.filter(({ state }) => state === 'open').length,
        count: lines.length,
      })}
      columns={[
        t('report-view.path.question'),
        t('product-plan.state'),
        t('plan.owner'),
        t('plan.due'),
        t('plan.effort'),
        t('plan.evidence'),
        t('product-plan.aim'),
        t('product-plan.releases'),
      ]}
      rows={lines.map((line) => ({
        key: `${line.questionnaire.id} ${line.question}`,
        header: path ? (
          <Link href={`${path}/${line.questionnaire.id}/${line.question}`}>{line.ask}</Link>
        ) : (
          line.ask
        ),
        cells: [
          <Tag key="state" tone={tones[line.state]}>
            {t(`product-plan.is.${line.state}`)}
          </Tag>,
          textOf(line.owner),
          line.due ? english.longDate(line.due) : t('over-time.nothing'),
          textOf(line.effort),
          textOf(line.evidence),
          line.now === null
            ? t('product-plan.to', { to: line.to })
            : t('product-plan.from-to', { now: line.now, to: line.to }),
          <InReleases key="releases" line={line} />,
        ],
      }))}
    />
  )
}

const tones: Record<ProductPlanLine['state'], TagTone> = { open: 'accent', done: 'plain', left: 'plain' }

function textOf(text: string | null) {
  return text === null ? t('over-time.nothing') : <Isolated>{text}</Isolated>
}

/** How far it is in each release, the latest first; an open draft leads to its next steps. */
function InReleases({ line: { releases, latest } }: { line: ProductPlanLine }) {
  if (releases.length === 0) return t('over-time.nothing')
  return (
    <ul className="flex flex-col gap-1">
      {releases.toReversed().map(({ release, state }, index) => {
        const words = t('product-plan.in-release', {
          release: isolatedText(release),
          state: t(`product-plan.is.${state}`),
        })
        return (
          <li key={release}>
            {index === 0 && latest?.isDraft ? (
              <Link href={`/assessments/${latest.assessmentId}/plan`}>{words}</Link>
            ) : (
              words
            )}
          </li>
        )
      })}
    </ul>
  )
}
