import Link from 'next/link'
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
  /** Address of a section's page, with the filter of this one. */
  hrefOf: (sectionId: string) => string
  /** Address of the page that finds words in the assessment. */
  find: string
}

/** The ways from one section to the others: before, next, and all of them with how far each is. */
export function SectionLinks({ sections, current, progress, hrefOf, find }: SectionLinksProps) {
  const place = sections.findIndex(({ id }) => id === current)
  const [before, next] = [sections[place - 1], sections[place + 1]]
  return (
    <nav aria-label={t('overview.sections')} className="text-small print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {before && (
          <Step href={hrefOf(before.id)}>{t('section-page.to-before', { section: before.title })}</Step>
        )}
        {next && <Step href={hrefOf(next.id)}>{t('section-page.to-next', { section: next.title })}</Step>}
        <Step href={find}>{t('find.title')}</Step>
      </ul>
      <Disclosure summary={t('section-page.place', { number: place + 1, total: sections.length })}>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <Link
                href={hrefOf(id)}
                aria-current={id === current ? 'page' : undefined}
                className="inline-flex min-h-8 items-center aria-[current]:font-semibold"
              >
                {title}
              </Link>
              {id !== current && (
                <span className="text-ink-soft">{far(progress.find(({ section }) => section === id))}</span>
              )}
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
      <Link href={href} className="inline-flex min-h-6 items-center">
        {children}
      </Link>
    </li>
  )
}

function far(progress: Progress | undefined): string {
  if (!progress || progress.applicable === 0) return t('overview.section.not-applicable')
  return t('section-page.answered', progress)
}
