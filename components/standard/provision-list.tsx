import type { QuestionName } from '@/lib/core/report/report'
import type { StandardRow } from '@/lib/core/report/standards/standard-table'
import type { ProvisionStatus } from '@/lib/core/standards/indication'
import { english } from '@/lib/words/english'
import { Provision } from './provision'

const { t } = english

type ProvisionListProps = {
  rows: readonly StandardRow[]
  /** Only provisions of this status; null for all. */
  status: ProvisionStatus | null
  /** The link to a question's answer. */
  hrefOf: (question: QuestionName) => string
  ownHref: ((provision: string) => string) | null
}

/** Provisions in the order of their standard, under the headings of its parts. */
export function ProvisionList({ rows, status, hrefOf, ownHref }: ProvisionListProps) {
  const shown = rows.filter((row) => status === null || row.status === status)
  if (shown.length === 0) return <p className="measure">{t('standard.no-provision')}</p>
  const groups = [...new Set(shown.map(({ group }) => group))]
  return (
    <div className="flex flex-col gap-10">
      {groups.map((group) => (
        <section key={group} aria-label={group ?? t('annex.provisions')}>
          <h2 className="text-heading">{group ?? t('annex.provisions')}</h2>
          <ul className="mt-3 rounded-box border border-line bg-surface shadow-resting">
            {shown
              .filter((row) => row.group === group)
              .map((row) => (
                <Provision key={row.id} row={row} hrefOf={hrefOf} ownHref={ownHref} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
