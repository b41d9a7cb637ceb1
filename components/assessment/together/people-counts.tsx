import Link from 'next/link'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated } from '../../ui/isolated'
import { FilterLink, FilterRow } from '../../ui/page/filter-row'

const { t } = english

type Counted = { id: string; name: string; given: number; open: number }
type Contributor = { id: string; name: string; lastAt: string }

type PeopleCountsProps = {
  /** The address of the page, without a query. */
  path: string
  people: readonly Counted[]
  contributors: readonly Contributor[]
}

/** Who is on an assessment: what they were given, what is open, and when they last changed something. */
export function PeopleCounts({ path, people, contributors }: PeopleCountsProps) {
  const lastAt = new Map(contributors.map((each) => [each.id, each.lastAt]))
  const others = contributors.filter(({ id }) => !people.some((person) => person.id === id))
  const listed = [...people, ...others.map(({ id, name }) => ({ id, name, given: 0, open: 0 }))]
  return (
    <ul className="divide-y divide-line rounded-box border border-line bg-surface">
      {listed.map(({ id, name, given, open }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 px-5 py-3">
          <Link href={`${path}?who=${id}`} className="font-semibold">
            <Isolated>{name}</Isolated>
          </Link>
          <span className="text-small text-ink-soft">
            {given > 0 ? t('together.counts', { given, open }) : t('together.counts-none')}
          </span>
          <span className="text-small text-ink-soft">
            {lastAt.has(id) && rich('overview.contributors.last-change', momentIn(lastAt.get(id) ?? ''))}
          </span>
        </li>
      ))}
    </ul>
  )
}

type WhoseLinksProps = { path: string; current: string; personId: string }

/** Whose questions the list shows. */
export function WhoseLinks({ path, current, personId }: WhoseLinksProps) {
  const choices = [
    { value: '', text: t('filter.all') },
    { value: personId, text: t('filter.mine') },
    { value: 'nobody', text: t('together.given-to-nobody') },
  ]
  return (
    <nav aria-label={t('filter.questions')} className="mb-6 text-small print:hidden">
      <FilterRow label={t('filter.show')}>
        {choices.map(({ value, text }) => (
          <FilterLink key={value} href={value ? `${path}?who=${value}` : path} isCurrent={current === value}>
            {text}
          </FilterLink>
        ))}
      </FilterRow>
    </nav>
  )
}
