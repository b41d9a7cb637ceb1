import { PageShell } from '@/components/layout/page-shell'
import { HowItWorks } from '@/components/report/landing/how-it-works'
import { ReportExcerpt } from '@/components/report/landing/report-excerpt'
import { Welcome } from '@/components/report/landing/welcome'
import { AnchorButton } from '@/components/ui/button/anchor-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { QuestionnairesOffered } from '@/components/version/questionnaires-offered'
import { findNewestVersion, listByQuestionnaire } from '@/lib/server/content/published-versions'
import { findPerson } from '@/lib/server/identity/session'
import { isSetUp } from '@/lib/server/identity/set-up/set-up'
import { english } from '@/lib/words/english'
import { exampleReport } from './_shell/example-report'
import { publicMetadata } from './_shell/public-metadata'

const { t } = english

export function generateMetadata() {
  return publicMetadata('/', t('landing.description'))
}

export default async function LandingPage() {
  const [person, canSignIn] = await Promise.all([findPerson(), isSetUp()])
  return (
    <PageShell person={person}>
      <PageTitle>{t('landing.title')}</PageTitle>
      <div className="grid items-start gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:pt-6">
        <Welcome>
          {person && <AnchorButton href="/products">{t('error-page.products')}</AnchorButton>}
          {!person && canSignIn && <AnchorButton href="/sign-in">{t('landing.sign-in')}</AnchorButton>}
          {!person && !canSignIn && <AnchorButton href="/setup">{t('landing.set-up')}</AnchorButton>}
        </Welcome>
        <ReportExcerpt report={exampleReport()} />
      </div>
      <HowItWorks />
      <QuestionnairesOffered
        versions={listByQuestionnaire().flatMap(({ id }) => findNewestVersion(id) ?? [])}
      />
    </PageShell>
  )
}
