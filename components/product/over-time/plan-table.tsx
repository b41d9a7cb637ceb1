import Link from 'next/link'
import type { ProductPlanLine } from '@/lib/core/products/product-plan'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'
import { CardTable } from '../../ui/page/card-table'
import { Tag, type TagTone } from '../../ui/tag'

const { t } = english

/** The plan of a product: a line for each question, with who does it and by when. */
export function PlanTable({ lines }: { lines: readonly ProductPlanLine[] }) {
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
        t('product-plan.aim'),
        t('blank.release'),
      ]}
      rows={lines.map((line) => ({
        key: `${line.questionnaire.id} ${line.question}`,
        header: line.ask,
        cells: [
          <Tag key="state" tone={tones[line.state]}>
            {t(`product-plan.is.${line.state}`)}
          </Tag>,
          textOf(line.owner),
          line.due ? english.longDate(line.due) : t('over-time.nothing'),
          textOf(line.effort),
          line.now === null
            ? t('product-plan.to', { to: line.to })
            : t('product-plan.from-to', { now: line.now, to: line.to }),
          <Where key="where" line={line} />,
        ],
      }))}
    />
  )
}

const tones: Record<ProductPlanLine['state'], TagTone> = { open: 'accent', done: 'plain', left: 'plain' }

function textOf(text: string | null) {
  return text === null ? t('over-time.nothing') : <Isolated>{text}</Isolated>
}

/** An open draft leads to its plan, where the line is changed. */
function Where({ line: { release, questionnaire, assessmentId, isDraft } }: { line: ProductPlanLine }) {
  const words = t('product-plan.where', {
    release: isolatedText(release),
    questionnaire: `${questionnaire.title} ${questionnaire.version}`,
  })
  if (!isDraft) return words
  return <Link href={`/assessments/${assessmentId}/plan`}>{words}</Link>
}
