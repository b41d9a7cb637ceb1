import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { groupVersions } from '@/lib/core/versions/group-versions'
import { english } from '@/lib/words/english'
import { meantFor } from '../../questionnaire/meant-for'
import type { StartChoice } from './start-choices'

const { t } = english

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
  const count = sections.reduce((sum, section) => sum + section.questions.length, 0)
  return t('questionnaire.terms', { version, count, status })
}
