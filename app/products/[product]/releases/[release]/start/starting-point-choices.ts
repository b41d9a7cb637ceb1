import type { StartChoice } from '@/components/assessment/start/start-choices'
import { momentWords } from '@/components/layout/moment'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'

const { t } = english

type StartingPoint = {
  assessmentId: string
  product: string
  release: string
  questionnaire: AssessmentSummary['questionnaire']
  changedAt: string | null
}

export function startingPointChoices(points: readonly StartingPoint[]): StartChoice[] {
  return points.map(({ assessmentId, product, release, questionnaire, changedAt }) => {
    const name = `${questionnaire.title} ${questionnaire.version}`
    const hint = changedAt
      ? t('release.last-changed', { questionnaire: name, moment: momentWords(changedAt) })
      : name
    return { value: assessmentId, text: `${isolatedText(product)}, ${isolatedText(release)}`, hints: [hint] }
  })
}
