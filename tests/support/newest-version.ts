// The newest version of a questionnaire in this repository, published or not: what the examples, the kinds of
// product and the tests of content are about. So a test need not name a version that the next one replaces.

import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'

const reading = readQuestionnaires('questionnaires')

/** Throws if the questionnaires are refused, or if none has this id. */
export function newestQuestionnaire(id: string): Questionnaire {
  if (!reading.read) throw new Error(JSON.stringify(reading.findings))
  return newestVersion([...reading.questionnaires, ...reading.drafts], id)
}
