import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import { QuestionnaireCard } from '@/components/version/questionnaire-card'
import { listByQuestionnaire } from '@/lib/server/content/published-versions'

export function generateMetadata() {
  return publicMetadata(
    '/questionnaires',
    'Every published questionnaire and version of Thingworthy, to read without an account: what is asked, what each answer is worth and why.',
  )
}

export default function QuestionnairesPage() {
  const published = listByQuestionnaire()
  return (
    <PublicPage>
      <PageTitle>Questionnaires</PageTitle>
      <PageHeading lead="Read every question, what each answer is worth and why, before you answer any of them. A published version never changes.">
        Questionnaires
      </PageHeading>
      {published.length === 0 && <p>No questionnaire is published here yet.</p>}
      <div className="flex flex-col gap-8">
        {published.map(({ id, versions }) => (
          <QuestionnaireCard key={id} versions={versions} />
        ))}
      </div>
    </PublicPage>
  )
}
