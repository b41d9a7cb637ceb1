import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ScoringRules } from '@/components/scoring/scoring-rules'
import { PageTitle } from '@/components/ui/page/page-title'
import { workedExample } from '@/lib/core/scoring/worked-example/worked-example'

export function generateMetadata() {
  return publicMetadata(
    '/scoring',
    'How answers become points and levels: every rule of scoring in plain words, with an example that is worked out before your eyes.',
  )
}

export default function ScoringPage() {
  return (
    <PublicPage>
      <PageTitle>How scoring works</PageTitle>
      <PageHeading lead="Every point has a reason that you can check by hand. These are all the rules, each with what it comes to for a made-up doorbell.">
        How scoring works
      </PageHeading>
      <ScoringRules example={workedExample()} />
    </PublicPage>
  )
}
