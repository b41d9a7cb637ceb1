import { provisionStatuses } from '@/lib/core/report/words/standard-words'
import type { ProvisionStatus } from '@/lib/core/standards/indication'
import { english } from '@/lib/words/english'
import { FilterLink, FilterRow } from '../ui/page/filter-row'
import { StatusMark } from './status-mark'

const { t } = english

type StatusFilterProps = {
  path: string
  counts: Record<ProvisionStatus, number>
  current: ProvisionStatus | null
}

/** The statuses that there are, each with how many provisions have it. */
export function StatusFilter({ path, counts, current }: StatusFilterProps) {
  const total = provisionStatuses.reduce((sum, status) => sum + counts[status], 0)
  return (
    <nav aria-label={t('filter.provisions')} className="text-small print:hidden">
      <FilterRow label={t('filter.show')}>
        <FilterLink href={path} isCurrent={current === null}>
          {t('filter.all-of', { count: total })}
        </FilterLink>
        {provisionStatuses
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <FilterLink key={status} href={`${path}?status=${status}`} isCurrent={status === current}>
              <StatusMark status={status} /> {counts[status]}
            </FilterLink>
          ))}
      </FilterRow>
    </nav>
  )
}

/** Reads `?status=`; anything else shows all. */
export function readStatus(status: string | null): ProvisionStatus | null {
  return provisionStatuses.find((each) => each === status) ?? null
}
