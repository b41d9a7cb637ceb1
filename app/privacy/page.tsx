import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import { english } from '@/lib/words/english'

const { t } = english

export function generateMetadata() {
  return publicMetadata('/privacy', t('privacy.description'))
}

const parts = ['who', 'account', 'work', 'device', 'logs', 'mail', 'deletion', 'rights'] as const

/** What this software stores of people, for how long, and who sees it. */
export default function PrivacyPage() {
  return (
    <PublicPage>
      <PageTitle>{t('privacy.title')}</PageTitle>
      <PageHeading lead={t('privacy.lead')}>{t('privacy.title')}</PageHeading>
      <div className="flex flex-col gap-8">
        {parts.map((part) => (
          <section key={part} aria-labelledby={part}>
            <h2 id={part} className="text-heading">
              {t(`privacy.part.${part}.title`)}
            </h2>
            <p className="measure mt-2">{t(`privacy.part.${part}.text`)}</p>
          </section>
        ))}
      </div>
    </PublicPage>
  )
}
