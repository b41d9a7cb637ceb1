import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { groupVersions } from '@/lib/core/versions/group-versions'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'

/**
 * Of the questionnaires that the server offers, the newest version of the one with the most questions: who
 * measures wants the heaviest. Unless given, QUESTIONNAIRES names the folder, as for the server.
 */
export function chosenQuestionnaire(
  folder: string = process.env.QUESTIONNAIRES ?? 'questionnaires',
): Questionnaire {
  const reading = readQuestionnaires(folder)
  if (!reading.read) throw new Error(`The questionnaires of ${folder} cannot be read.`)
  const { questionnaires, published } = reading
  const offered = questionnaires.filter(({ id, version }) => !published[`${id}@${version}`]?.retired)
  const [heaviest] = groupVersions(offered)
    .map(({ newest }) => newest)
    .toSorted((a, b) => questionsIn(b) - questionsIn(a))
  if (!heaviest) throw new Error(`${folder} offers no questionnaire.`)
  return heaviest
}

function questionsIn({ sections }: Questionnaire): number {
  return sections.reduce((sum, { questions }) => sum + questions.length, 0)
}
