import type { Section } from '@/lib/core/format/questionnaire'
import type { Progress } from '@/lib/core/scoring/credit/progress'
import { english } from '@/lib/words/english'
import { Disclosure } from '../../../ui/disclosure'

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
  return (
    <nav aria-label={t('overview.sections')} className="section-links">
      <ul>
        {before && (
          <Step href={before.id + query}>{t('section-page.to-before', { section: before.title })}</Step>
        )}
        {next && <Step href={next.id + query}>{t('section-page.to-next', { section: next.title })}</Step>}
        <Step href="../find">{t('find.title')}</Step>
      </ul>
      <Disclosure summary={t('section-page.place', { number: place + 1, total: sections.length })}>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={id + query} aria-current={id === current ? 'page' : undefined}>
                {title}
              </a>
              {id !== current && <span>{far(progress.find(({ section }) => section === id))}</span>}
            </li>
          ))}
        </ol>
      </Disclosure>
    </nav>
  )
}

function Step({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  )
}

function far(progress: Progress | undefined): string {
  if (!progress || progress.applicable === 0) return t('overview.section.not-applicable')
  return t('section-page.answered', progress)
}
