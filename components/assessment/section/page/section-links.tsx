import type { Section } from '@/lib/core/format/questionnaire'
import type { Progress } from '@/lib/core/scoring/credit/progress'
import { english } from '@/lib/words/english'
import { Disclosure } from '../../../ui/disclosure'
import { LinkList, type ListedLink } from '../../../ui/page/link-list'

const { t } = english

type SectionLinksProps = {
  sections: readonly Pick<Section, 'id' | 'title'>[]
  /** Id of the section whose page this is. */
  current: string
  progress: readonly Progress[]
  /** The filter of this page as a query, which the others get as well. */
  query: string
}

/**
 * The ways from one section to the others: before, next, and all of them with how far each is. Addresses are relative to the
 * page of a section: whole ones would be a large part of it.
 */
export function SectionLinks({ sections, current, progress, query }: SectionLinksProps) {
  const place = sections.findIndex(({ id }) => id === current)
  const [before, next] = [sections[place - 1], sections[place + 1]]
  const all = sections.map(({ id, title }): ListedLink => {
    const link = [id + query, title] as const
    return id === current ? link : [...link, far(progress.find(({ section }) => section === id))]
  })
  return (
    <nav aria-label={t('overview.sections')} className="section-links">
      <LinkList
        links={[
          ...linkTo(before, (section) => t('section-page.to-before', { section }), query),
          ...linkTo(next, (section) => t('section-page.to-next', { section }), query),
          ['../find', t('find.title')],
        ]}
      />
      <Disclosure summary={t('section-page.place', { number: place + 1, total: sections.length })}>
        <LinkList links={all} current={place} isOrdered />
      </Disclosure>
    </nav>
  )
}

function linkTo(
  section: Pick<Section, 'id' | 'title'> | undefined,
  words: (title: string) => string,
  query: string,
): ListedLink[] {
  return section ? [[section.id + query, words(section.title)]] : []
}

function far(progress: Progress | undefined): string {
  if (!progress || progress.applicable === 0) return t('overview.section.not-applicable')
  return t('section-page.answered', progress)
}
