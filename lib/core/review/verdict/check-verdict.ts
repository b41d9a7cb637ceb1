// Whether a verdict fits what it is about. verdict-schema.ts has checked its shape; only the submission knows what was
// answered and the pinned version which options there are. Used by the server, verdict files and forms without scripts.

import type { Explanations, Facts } from '../../answers/answer'
import { findQuestion } from '../../format/question-place'
import type { Questionnaire } from '../../format/questionnaire'
import { compile } from '../../scoring/compile'
import { findContradictions } from '../../scoring/contradiction/contradictions'
import { explanationDigest } from '../../scoring/contradiction/explanation-digest'
import type { Given } from '../../scoring/level/score-section'
import type { Problem } from '../../text/problem'
import { suggestId } from '../../versions/did-you-mean'
import { isInScope } from '../scope'
import { checkAnswerVerdict } from './check-answer-verdict'
import type { JudgedSubmission } from './judged-submission'
import type { VerdictEntry } from './verdict-schema'

/**
 * Everything wrong with a verdict; empty when it fits. `field` is a path from the verdict, such as `to.option`, and
 * empty where the complete verdict is meant. `today` is a UTC calendar date: no address was opened later.
 */
export function checkVerdict(submission: JudgedSubmission, entry: VerdictEntry, today: string): Problem[] {
  switch (entry.on) {
    case 'answers':
      return checkAnswerVerdict(submission, entry, today)
    case 'facts':
      return checkFactVerdict(submission, entry.id)
    case 'withheld':
      return checkWithheldVerdict(submission, entry.id)
    case 'contradictions':
      return checkContradictionVerdict(submission, entry.id)
  }
}

function checkFactVerdict({ questionnaire, facts }: JudgedSubmission, id: string): Problem[] {
  const known = questionnaire.facts.map((fact) => fact.id)
  if (!known.includes(id)) {
    const values = { what: 'fact', id, ...suggestId(id, known) }
    return [{ field: '', code: 'file-problem.unknown', values }]
  }
  if (isStated(facts, id)) return []
  return [{ field: '', code: 'review-problem.fact-not-stated', values: {} }]
}

/** A fact without a value, or of which the team is not sure, claims nothing. */
function isStated(facts: Facts, id: string): boolean {
  const value = Object.hasOwn(facts, id) ? facts[id] : undefined
  return value !== undefined && value !== 'not-sure'
}

function checkWithheldVerdict(submission: JudgedSubmission, id: string): Problem[] {
  const found = findQuestion(submission.questionnaire, id)
  if (found && !isInScope(submission.scope, found.section.id)) {
    return [{ field: '', code: 'review-problem.out-of-scope', values: {} }]
  }
  const answer = found && Object.hasOwn(submission.answers, id) ? submission.answers[id] : undefined
  if (answer?.withheld !== undefined) return []
  return [{ field: '', code: 'review-problem.nothing-withheld', values: {} }]
}

function checkContradictionVerdict(submission: JudgedSubmission, id: string): Problem[] {
  const { questionnaire, explanations } = submission
  const found = explainedContradictions(questionnaire, submission, explanations)
  if (found.some((each) => each.id === id)) return []
  return [{ field: '', code: 'review-problem.not-explained', values: {} }]
}

/** The contradictions of a submission whose explanation still holds, in the order of the questionnaire. */
export function explainedContradictions(
  questionnaire: Questionnaire,
  { facts, answers }: Given,
  explanations: Explanations,
) {
  const given = { facts, answers }
  return findContradictions(compile(questionnaire), given).filter((found) => {
    const explanation = Object.hasOwn(explanations, found.id) ? explanations[found.id] : undefined
    return explanation?.about === explanationDigest(found, given)
  })
}
