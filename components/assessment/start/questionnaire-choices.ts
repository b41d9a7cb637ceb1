import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { groupVersions } from '@/lib/core/versions/group-versions'
import { meantFor } from '../../questionnaire/meant-for'
import type { StartChoice } from './start-choices'

/** The newest version of each questionnaire with whom it is meant for, and apart from them the older ones. */
export function questionnaireChoices(questionnaires: readonly Questionnaire[]): {
  newest: StartChoice[]
  older: StartChoice[]
} {
  const groups = groupVersions(questionnaires)
  return {
    newest: groups.map(({ newest }) => choiceOf(newest, [meantFor(newest), termsOf(newest)])),
    older: groups.flatMap(({ older }) => older.map((each) => choiceOf(each, [termsOf(each)]))),
  }
}

function choiceOf({ id, version, title }: Questionnaire, hints: string[]): StartChoice {
  return { value: `${id}@${version}`, text: title, hints }
}

function termsOf({ version, status, sections }: Questionnaire): string {
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0)
  return `Version ${version}, ${questions} questions, ${status === 'consultation' ? 'open for consultation' : 'final'}`
}
