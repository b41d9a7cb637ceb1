import type { Facts } from '../../answers/answer'
import type { CompiledRules } from '../../scoring/compile'

/** What a dispute of a fact would bring: questions that do not apply by the facts of the submission, and would. */
export type Brought = { questions: string[]; redLines: string[] }

/** By the id of each fact; in the order of the questionnaire. */
export function broughtByDispute(
  compiled: CompiledRules,
  facts: Facts,
  ids: readonly string[],
): Map<string, Brought> {
  const hidden = compiled.sections
    .flatMap(({ questions }) => questions)
    .filter(({ applies }) => !applies(facts))
  return new Map(
    ids.map((id) => {
      const disputed = compiled.withDisputed(facts, [id])
      const questions = hidden.filter(({ applies }) => applies(disputed))
      const redLines = questions.filter(({ redLine }) => redLine !== undefined)
      return [id, { questions: questions.map((each) => each.id), redLines: redLines.map((each) => each.id) }]
    }),
  )
}
