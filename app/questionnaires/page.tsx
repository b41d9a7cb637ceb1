import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import { QuestionnaireCard } from '@/components/version/questionnaire-card'
import { listByQuestionnaire } from '@/lib/server/content/published-versions'
import { english } from '@/lib/words/english'

const { t } = english

export function generateMetadata() {
  return publicMetadata('/questionnaires', t('questionnaires.description'))
}

export default function QuestionnairesPage() {
  const published = listByQuestionnaire()
  return (
    <PublicPage>
      <PageTitle>{t('layout.questionnaires')}</PageTitle>
      <PageHeading lead={t('questionnaires.lead')}>{t('layout.questionnaires')}</PageHeading>
      {published.length === 0 && <p>{t('questionnaires.none')}</p>}
      <div className="flex flex-col gap-8">
        {published.map(({ id, versions }) => (
          <QuestionnaireCard key={id} versions={versions} />
        ))}
      </div>
    </PublicPage>
  )
}
