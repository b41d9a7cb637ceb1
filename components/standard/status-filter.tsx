import { provisionStatuses } from '@/lib/core/report/words/standard-words'
import type { ProvisionStatus } from '@/lib/core/standards/indication'
import { FilterLink, FilterRow } from '../ui/page/filter-row'
import { StatusMark } from './status-mark'

type StatusFilterProps = {
  path: string
  counts: Record<ProvisionStatus, number>
  current: ProvisionStatus | null
}

/** The statuses that there are, each with how many provisions have it. */
export function StatusFilter({ path, counts, current }: StatusFilterProps) {
  const total = provisionStatuses.reduce((sum, status) => sum + counts[status], 0)
  return (
    <nav aria-label="Which provisions to show" className="text-small print:hidden">
      <FilterRow label="Show">
        <FilterLink href={path} isCurrent={current === null}>
          All {total}
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
