import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { readQuestionnaires } from '@/lib/files/read-questionnaires'

/** The questionnaire that the server offers first. QUESTIONNAIRES names another folder, as for the server. */
export function chosenQuestionnaire(): Questionnaire {
  const folder = process.env.QUESTIONNAIRES ?? 'questionnaires'
  const reading = readQuestionnaires(folder)
  const [first] = reading.read ? reading.questionnaires : []
  if (!first) throw new Error(`${folder} holds no published questionnaire.`)
  return first
}
