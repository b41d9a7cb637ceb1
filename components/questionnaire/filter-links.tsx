import { english } from '@/lib/words/english'
import { LinkList } from '../ui/page/link-list'
import { filterQuery, type QuestionFilter } from './question-filter'

const { t } = english

type FilterLinksProps = {
  /** Address of the page; one relative to itself keeps the page small. */
  path: string
  filter: QuestionFilter
  /** Whether the questions given to the person who looks are one choice. */
  withMine?: boolean
}

/** Links, not controls: the filtered list has its own address. */
export function FilterLinks({ path, filter, withMine = false }: FilterLinksProps) {
  const shown: readonly QuestionFilter['show'][] = withMine ? [...shows, 'mine'] : shows
  return (
    <nav aria-label={t('filter.questions')} className="question-filters">
      <p>{t('filter.show')}</p>
      <LinkList
        links={shown.map((show) => [
          path + filterQuery({ ...filter, show }),
          show === 'essential' ? t('question.essential') : t(`filter.${show}`),
        ])}
        current={shown.indexOf(filter.show)}
      />
      <p>{t('filter.knows')}</p>
      <LinkList
        links={respondents.map((knows) => [
          path + filterQuery({ ...filter, knows }),
          knows ? t(`knows.${knows}`) : t('filter.anyone'),
        ])}
        current={respondents.indexOf(filter.knows)}
      />
    </nav>
  )
}

const shows = ['all', 'essential', 'open'] as const
const respondents = [null, 'engineering', 'product', 'legal', 'support'] as const
