// What blocks the submission of a draft. "Don't know yet" never does, because an admitted gap is worth more
// than a guess. Blocking are: an applicable question without an answer, "not applicable" without its reason,
// a copied answer that is not confirmed, a contradiction without an explanation of its present form, a fact
// answered "no" that another fact implies, and a "no" that is inferred from another and was not given.

import type { Explanations, Facts } from '../../answers/answer'
import type { FactConflict } from '../../answers/facts/fact-conflicts'
import type { InferredNo } from '../../answers/facts/fact-implications'
import type { CompiledRules, CompiledSection } from '../../scoring/compile'
import { findContradictions } from '../../scoring/contradiction/contradictions'
import { explanationDigest } from '../../scoring/contradiction/explanation-digest'
import { interpretAnswer } from '../../scoring/credit/interpret-answer'
import type { Given } from '../../scoring/level/score-section'

export type Blocker =
  | { kind: 'unanswered' | 'reason-missing' | 'unconfirmed'; section: string; question: string }
  | {
      /** Lapsed: it was explained, and what it explained has changed since. */
      kind: 'contradiction-unexplained' | 'explanation-lapsed'
      contradiction: string
      questions: string[]
      facts: string[]
    }
  | ({ kind: 'fact-conflict' } & FactConflict)
  | ({ kind: 'inferred-no' } & InferredNo)

/** Everything that blocks, gaps first, in the order of the questionnaire; empty when ready to submit. */
export function checkReadiness(
  compiled: CompiledRules,
  { facts, answers, explanations }: Given & { explanations: Explanations },
): Blocker[] {
  const given = { facts, answers }
  return [
    ...compiled.sections.flatMap((section) => findGaps(section, given)),
    ...compiled.factConflicts(facts).map((conflict) => ({ kind: 'fact-conflict' as const, ...conflict })),
    ...findInferredNoes(compiled, facts),
    ...findUnexplained(compiled, given, explanations),
  ]
}

function findGaps(section: CompiledSection, { facts, answers }: Given): Blocker[] {
  return section.questions
    .filter((question) => question.applies(facts))
    .flatMap((question): Blocker[] => {
      const answer = answers[question.id]
      const place = { section: section.id, question: question.id }
      if (interpretAnswer(question, answer?.says) === 'missing')
        return [{ kind: answer?.says.kind === 'not-applicable' ? 'reason-missing' : 'unanswered', ...place }]
      return answer?.copied ? [{ kind: 'unconfirmed', ...place }] : []
    })
}

/** Each fact once, with the first no that it follows from. */
function findInferredNoes(compiled: CompiledRules, facts: Facts): Blocker[] {
  const noes = compiled.inferredNoes(facts)
  return noes
    .filter(({ fact }, index) => noes.findIndex((each) => each.fact === fact) === index)
    .map((inferred) => ({ kind: 'inferred-no' as const, ...inferred }))
}

function findUnexplained(compiled: CompiledRules, given: Given, explanations: Explanations): Blocker[] {
  return findContradictions(compiled, given).flatMap((found): Blocker[] => {
    const about = explanations[found.id]?.about
    if (about === explanationDigest(found, given)) return []
    const kind = about === undefined ? 'contradiction-unexplained' : 'explanation-lapsed'
    return [{ kind, contradiction: found.id, questions: found.questions, facts: found.facts }]
  })
}
