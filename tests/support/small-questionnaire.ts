// The small questionnaire as a value, for tests of what reads questionnaires.

import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { smallContent } from './broken-content'

let unedited: Questionnaire | undefined

/** The small questionnaire as it is, read once. */
export function smallQuestionnaire(): Questionnaire {
  unedited ??= questionnaireIn(smallContent)
  return unedited
}

/** The small questionnaire of a folder with edits: see withContent. */
export function questionnaireIn(folder: string): Questionnaire {
  const reading = readQuestionnaires(folder)
  const [questionnaire] = reading.read ? [...reading.questionnaires, ...reading.drafts] : []
  if (!questionnaire) throw new Error('the small questionnaire does not hold')
  return questionnaire
}

/** The question, or a failure of the test. */
export function questionNamed(id: string, { sections }: Questionnaire) {
  const question = sections.flatMap(({ questions }) => questions).find((each) => each.id === id)
  if (!question) throw new Error(`there is no question ${id}`)
  return question
}
