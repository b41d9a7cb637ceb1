import { momentWords } from '@/components/layout/moment'
import { meantFor } from '@/components/questionnaire/meant-for'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import { groupVersions } from '@/lib/core/questionnaire/group-versions'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'

type Choice = { value: string; text: string; hints: string[] }
type StartingPoint = {
  assessmentId: string
  product: string
  release: string
  questionnaire: AssessmentSummary['questionnaire']
  changedAt: string | null
}

/** The newest version of each questionnaire, and apart from them what came before. */
export function questionnaireChoices(questionnaires: readonly Questionnaire[]): {
  newest: Choice[]
  older: Choice[]
} {
  const groups = groupVersions(questionnaires)
  return {
    newest: groups.map(({ newest }) => choiceOf(newest, meantFor(newest.id))),
    older: groups.flatMap(({ older }) => older.map((each) => choiceOf(each, null))),
  }
}

export function startingPointChoices(points: readonly StartingPoint[]): Choice[] {
  return points.map(({ assessmentId, product, release, questionnaire, changedAt }) => ({
    value: assessmentId,
    text: `${product}, ${release}`,
    hints: [
      `${questionnaire.title} ${questionnaire.version}${changedAt ? `, last changed ${momentWords(changedAt)}` : ''}`,
    ],
  }))
}

function choiceOf({ id, version, title, status, sections }: Questionnaire, line: string | null): Choice {
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0)
  const standing = status === 'consultation' ? 'open for consultation' : 'final'
  const facts = `Version ${version}, ${questions} questions, ${standing}`
  return { value: `${id}@${version}`, text: title, hints: line === null ? [facts] : [line, facts] }
}
