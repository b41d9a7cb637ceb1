import type { HelpScreen } from '@/lib/core/web/help-screens'
import { english } from '@/lib/words/english'

const { t } = english

/** Links that every page ends with. `help`: the kind of screen, where it has a page of help. */
export function Footer({ help }: { help?: HelpScreen | undefined }) {
  return (
    <footer className="mt-auto border-t border-line print:hidden">
      <div className="mx-auto flex max-w-6xl flex-col gap-1 px-4 py-6 text-small text-ink-soft sm:px-6">
        <nav aria-label={t('layout.for-everybody')}>
          <ul className="flex flex-wrap gap-x-6">
            <li>
              <a href={help ? `/help/${help}` : '/help'} className="inline-flex min-h-8 items-center">
                {help ? t('help-page.here') : t('help-page.title')}
              </a>
            </li>
            <li>
              <a href="/questionnaires" className="inline-flex min-h-8 items-center">
                {t('layout.read')}
              </a>
            </li>
            <li>
              <a href="/scoring" className="inline-flex min-h-8 items-center">
                {t('layout.scoring')}
              </a>
            </li>
            <li>
              <a href="/privacy" className="inline-flex min-h-8 items-center">
                {t('privacy.title')}
              </a>
            </li>
          </ul>
        </nav>
        <p className="measure">{t('layout.source')}</p>
        <p>{t('layout.privacy')}</p>
      </div>
    </footer>
  )
}
