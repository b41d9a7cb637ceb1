import { english } from '@/lib/words/english'
import { FilterLink, FilterRow } from '../ui/page/filter-row'
import { filterQuery, type QuestionFilter } from './question-filter'

const { t } = english

type FilterLinksProps = {
  path: string
  filter: QuestionFilter
  /** Whether the questions given to the person who looks are one choice. */
  withMine?: boolean
}

/** Links, not controls: the filtered list has its own address. */
export function FilterLinks({ path, filter, withMine = false }: FilterLinksProps) {
  return (
    <nav
      aria-label={t('filter.questions')}
      className="mb-6 flex flex-wrap gap-x-8 gap-y-1 text-small print:hidden"
    >
      <FilterRow label={t('filter.show')}>
        {(withMine ? ([...shows, 'mine'] as const) : shows).map((show) => (
          <FilterLink
            key={show}
            href={path + filterQuery({ ...filter, show })}
            isCurrent={filter.show === show}
          >
            {show === 'essential' ? t('question.essential') : t(`filter.${show}`)}
          </FilterLink>
        ))}
      </FilterRow>
      <FilterRow label={t('filter.knows')}>
        {respondents.map((knows) => (
          <FilterLink
            key={knows ?? 'anyone'}
            href={path + filterQuery({ ...filter, knows })}
            isCurrent={filter.knows === knows}
          >
            {knows ? t(`knows.${knows}`) : t('filter.anyone')}
          </FilterLink>
        ))}
      </FilterRow>
    </nav>
  )
}

const shows = ['all', 'essential', 'open'] as const
const respondents = [null, 'engineering', 'product', 'legal', 'support'] as const
