import { english } from '@/lib/words/english'
import type { FirstLookWords } from '@/lib/words/first-look-words'
import { AnchorButton } from '../../../ui/button/anchor-button'
import { LinkButton } from '../../../ui/button/link-button'

const { t } = english

type LookAsideProps = {
  path: string
  look: FirstLookWords
  /** Where to go on, and what that says; null for people who may not answer. */
  next: { href: string; text: string } | null
  pdf: string
  /** Where one is done for today. */
  stop: string
}

/** The range so far, in words and by section, and the ways on. */
export function LookAside({ path, look, next, pdf, stop }: LookAsideProps) {
  return (
    <aside aria-label={t('first-look.range.title')} className="flex flex-col gap-3">
      <section className="rounded-box border border-line bg-surface p-5 shadow-resting">
        <h2 className="text-body font-semibold text-ink-soft">{t('first-look.range.title')}</h2>
        <p className="mt-1 text-lead">{look.range}</p>
        <dl className="mt-3 flex flex-col gap-1 text-small">
          {look.sections.map(({ id, title, range }) => (
            <div key={id} className="flex justify-between gap-4">
              <dt>{title}</dt>
              <dd className="text-end">{range}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="flex flex-col gap-3 print:hidden">
        {next && <LinkButton href={next.href}>{next.text}</LinkButton>}
        {next && (
          <LinkButton look="quiet" href={`${path}/people`}>
            {t('first-look.people')}
          </LinkButton>
        )}
        <AnchorButton look="quiet" href={pdf}>
          {t('first-look.print')}
        </AnchorButton>
        <LinkButton look="quiet" href={`${path}/preview`}>
          {t('preview.link')}
        </LinkButton>
        <LinkButton look="quiet" href={stop}>
          {t('first-look.stop')}
        </LinkButton>
        <p className="text-small text-ink-soft">{t('first-look.saved')}</p>
      </div>
    </aside>
  )
}
