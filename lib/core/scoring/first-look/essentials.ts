// How each essential question is answered so far. The five words are chosen by one look at the answer, so that
// their counts add up to the essentials that apply.

import type { CompiledQuestion, CompiledRules } from '../compile'
import { interpretAnswer } from '../credit/interpret-answer'
import type { Given } from '../level/score-section'

export type EssentialState = 'in-good-order' | 'in-part' | 'crossed' | 'to-find-out' | 'not-applicable'
export type Essential = { section: string; question: string; state: EssentialState }

/** The least credit, 0 to 100, of an answer in good order: where the level *Good practice* begins. */
export const goodFrom = 75

/** The essentials that apply, in the order of the questionnaire. `essentials` holds the ids of the version's essential questions. */
export function readEssentials(
  { sections }: Pick<CompiledRules, 'sections'>,
  { facts, answers }: Given,
  essentials: ReadonlySet<string>,
): Essential[] {
  return sections.flatMap(({ id, questions }) =>
    questions
      .filter((question) => essentials.has(question.id) && question.applies(facts))
      .map((question) => ({
        section: id,
        question: question.id,
        state: stateOf(question, answers[question.id]?.says),
      })),
  )
}

function stateOf(
  question: CompiledQuestion,
  says: Given['answers'][string]['says'] | undefined,
): EssentialState {
  const reading = interpretAnswer(question, says)
  if (reading === 'missing' || reading === 'unknown') return 'to-find-out'
  if (reading === 'not-applicable') return reading
  if (question.redLine && reading < question.redLine.below) return 'crossed'
  return reading < goodFrom ? 'in-part' : 'in-good-order'
}
