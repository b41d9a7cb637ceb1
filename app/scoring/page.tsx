import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ScoringRules } from '@/components/scoring/scoring-rules'
import { PageTitle } from '@/components/ui/page/page-title'
import { workedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english } from '@/lib/words/english'

const { t } = english

export function generateMetadata() {
  return publicMetadata('/scoring', t('scoring-page.description'))
}

export default function ScoringPage() {
  return (
    <PublicPage>
      <PageTitle>{t('layout.scoring')}</PageTitle>
      <PageHeading lead={t('scoring-page.lead')}>{t('layout.scoring')}</PageHeading>
      <ScoringRules example={workedExample()} />
    </PublicPage>
  )
}
