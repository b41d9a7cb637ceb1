// Whether a review can end with an outcome. Every conclusion needs a verdict that judges each "not applicable" in scope,
// and a verdict on each question of the sample. "Confirmed" needs more: no open major, no disputed fact, no rejected "not
// applicable", and each red line in scope confirmed. Independence is asked apart (independence/).

import type { CompiledQuestion, CompiledRules } from '../../scoring/compile'
import { interpretAnswer } from '../../scoring/credit/interpret-answer'
import type { Problem } from '../../text/problem'
import { type FindingNow, isStillOpen } from '../lifecycle/finding-lifecycle'
import type { Sample } from '../sample/draw-sample'
import { isInScope } from '../scope'
import { judges } from '../verdict/judging'
import type { AnswerVerdict } from '../verdict/verdict-schema'
import { disputedFacts } from '../verified/credit-verdicts'
import type { Reviewed } from '../verified/verified-result'
import type { Outcome } from './outcomes'

export type ToConclude = Reviewed & {
  /** Null where everything in scope is examined. */
  sample: Sample | null
  /** All findings on the product, of this review and of earlier ones. */
  findings: readonly (FindingNow & { id: string })[]
}

/**
 * Everything that is in the way; empty where the outcome can be given. `field` names what to look at: `answers.` with a
 * question, `facts.` with a fact, `findings.` with an id, or `verdicts`.
 */
export function mayConclude(outcome: Outcome, compiled: CompiledRules, given: ToConclude): Problem[] {
  const questions = questionsInScope(compiled, given)
  const always = [...unjudgedNotApplicable(questions, given), ...sampleLeft(given)]
  if (outcome === 'not-confirmed') return always
  const positive = [...always, ...nothingExamined(questions, given)]
  return outcome === 'confirmed' ? [...positive, ...againstConfirming(questions, given)] : positive
}

/** In scope and applying, in the order of the questionnaire. */
function questionsInScope({ sections }: CompiledRules, { scope, facts }: ToConclude): CompiledQuestion[] {
  const inScope = sections.filter(({ id }) => isInScope(scope, id)).flatMap(({ questions }) => questions)
  return inScope.filter(({ applies }) => applies(facts))
}

function unjudgedNotApplicable(questions: readonly CompiledQuestion[], given: ToConclude): Problem[] {
  return questions.flatMap((question) =>
    isNotApplicable(question, given) && !isJudged(question, given)
      ? { field: `answers.${question.id}`, code: 'review-problem.conclude.not-applicable', values: {} }
      : [],
  )
}

function sampleLeft({ sample, verdicts }: ToConclude): Problem[] {
  const left = sample ? [...sample.always, ...sample.drawn].filter((id) => !verdictOn(id, verdicts)) : []
  return left.map((id) => ({ field: `answers.${id}`, code: 'review-problem.conclude.sample', values: {} }))
}

function nothingExamined(questions: readonly CompiledQuestion[], given: ToConclude): Problem[] {
  if (questions.some((question) => isJudged(question, given))) return []
  return [{ field: 'verdicts', code: 'review-problem.conclude.nothing', values: {} }]
}

function againstConfirming(questions: readonly CompiledQuestion[], given: ToConclude): Problem[] {
  const kindOn = ({ id }: CompiledQuestion) => verdictOn(id, given.verdicts)?.kind
  const majors = given.findings.filter((finding) => finding.grade === 'major' && isStillOpen(finding))
  const rejected = questions.filter(
    (question) => isNotApplicable(question, given) && kindOn(question) === 'rejected',
  )
  const redLines = questions.filter((question) => question.redLine && kindOn(question) !== 'confirmed')
  return [
    ...majors.map(({ id }) => refuse(`findings.${id}`, 'major')),
    ...disputedFacts(given.verdicts).map((id) => refuse(`facts.${id}`, 'disputed')),
    ...rejected.map(({ id }) => refuse(`answers.${id}`, 'rejected')),
    ...redLines.map(({ id }) => refuse(`answers.${id}`, 'red-line')),
  ]
}

function refuse(field: string, why: 'major' | 'disputed' | 'rejected' | 'red-line'): Problem {
  return { field, code: `review-problem.conclude.${why}`, values: {} }
}

function isNotApplicable(question: CompiledQuestion, { answers }: ToConclude): boolean {
  return interpretAnswer(question, answers[question.id]?.says) === 'not-applicable'
}

function isJudged(question: CompiledQuestion, given: ToConclude): boolean {
  const reading = interpretAnswer(question, given.answers[question.id]?.says)
  const verdict = verdictOn(question.id, given.verdicts)
  if (reading === 'missing' || reading === 'unknown' || verdict === undefined) return false
  return judges(reading === 'not-applicable', verdict.kind)
}

function verdictOn(id: string, { answers }: ToConclude['verdicts']): AnswerVerdict | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}
