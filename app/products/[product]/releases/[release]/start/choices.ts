import { momentWords } from '@/components/layout/moment'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'

type Choice = { value: string; text: string; hint: string }
type StartingPoint = {
  assessmentId: string
  product: string
  release: string
  questionnaire: string
  changedAt: string | null
}

export function questionnaireChoices(questionnaires: readonly Questionnaire[]): Choice[] {
  return questionnaires.map(({ id, version, title, status, sections }) => {
    const questions = sections.reduce((sum, section) => sum + section.questions.length, 0)
    const standing = status === 'consultation' ? 'open for consultation' : 'final'
    return {
      value: `${id}@${version}`,
      text: title,
      hint: `Version ${version}, ${questions} questions, ${standing}`,
    }
  })
}

export function startingPointChoices(points: readonly StartingPoint[]): Choice[] {
  return points.map(({ assessmentId, product, release, questionnaire, changedAt }) => ({
    value: assessmentId,
    text: `${product}, ${release}`,
    hint: changedAt ? `${questionnaire}, last changed ${momentWords(changedAt)}` : questionnaire,
  }))
}
