import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import { deskKeys, nameOfKey } from '@/lib/core/review/desk/desk-keys'
import { helpScreens } from '@/lib/core/web/help-screens'
import { english } from '@/lib/words/english'

const { t } = english

export function generateMetadata() {
  return publicMetadata('/help', t('help-page.lead'))
}

/** Every page of help, and every key that does something. */
export default function HelpPage() {
  return (
    <PublicPage>
      <PageTitle>{t('help-page.title')}</PageTitle>
      <PageHeading lead={t('help-page.lead')}>{t('help-page.title')}</PageHeading>
      <ul className="measure border-t border-line">
        {helpScreens.map((screen) => (
          <li key={screen} className="border-b border-line py-3">
            <a href={`/help/${screen}`} className="font-semibold">
              {t(`help-page.screen.${screen}.title`)}
            </a>
            <p className="text-ink-soft">{t(`help-page.screen.${screen}.what`)}</p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="keys" className="mt-10">
        <h2 id="keys" className="text-heading">
          {t('help-page.keys.title')}
        </h2>
        <p className="measure mt-2">{t('help-page.keys.text')}</p>
        <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {deskKeys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-box border border-edge px-2 font-mono text-small">{key}</kbd>
              </dt>
              <dd>{t(`desk.keys.of.${nameOfKey(key)}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </PublicPage>
  )
}
