import { english } from '@/lib/words/english'
import { FilterLink, FilterRow } from '../ui/page/filter-row'
import { filterQuery, type QuestionFilter } from './question-filter'

const { t } = english

/** Links, not controls: the filtered list has its own address. */
export function FilterLinks({ path, filter }: { path: string; filter: QuestionFilter }) {
  return (
    <nav
      aria-label="Which questions to show"
      className="mb-6 flex flex-wrap gap-x-8 gap-y-1 text-small print:hidden"
    >
      <FilterRow label="Show">
        {shows.map(({ show, text }) => (
          <FilterLink
            key={show}
            href={path + filterQuery({ ...filter, show })}
            isCurrent={filter.show === show}
          >
            {text}
          </FilterLink>
        ))}
      </FilterRow>
      <FilterRow label="Who knows">
        {respondents.map((knows) => (
          <FilterLink
            key={knows ?? 'anyone'}
            href={path + filterQuery({ ...filter, knows })}
            isCurrent={filter.knows === knows}
          >
            {knows ? t(`knows.${knows}`) : 'Anyone'}
          </FilterLink>
        ))}
      </FilterRow>
    </nav>
  )
}

const shows = [
  { show: 'all', text: 'All' },
  { show: 'essential', text: 'Essential' },
  { show: 'open', text: 'Open' },
] as const
const respondents = [null, 'engineering', 'product', 'legal', 'support'] as const
