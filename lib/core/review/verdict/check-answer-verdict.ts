// Whether a verdict on an answer fits: the question is in scope and applies, there is an answer to judge, and the verdict
// is one for such an answer.

import type { Answer } from '../../answers/answer'
import { compileApplies } from '../../answers/applicability'
import { checkAnswer } from '../../assessment/check/check-answer'
import { findQuestion, questionsById } from '../../format/question-place'
import type { Question } from '../../format/questionnaire'
import type { Problem } from '../../text/problem'
import { suggestId } from '../../versions/did-you-mean'
import { isInScope } from '../scope'
import { evidenceFor, type JudgedSubmission } from './judged-submission'
import { judges } from './judging'
import type { AnswerVerdict, VerdictEntry } from './verdict-schema'

type AnswerEntry = Extract<VerdictEntry, { on: 'answers' }>

/** See checkVerdict. The first reason why nothing can be judged here, or else all that is wrong with the verdict. */
export function checkAnswerVerdict(
  submission: JudgedSubmission,
  { id, verdict }: AnswerEntry,
  today: string,
): Problem[] {
  const { questionnaire, scope, facts, answers } = submission
  const found = findQuestion(questionnaire, id)
  if (!found) {
    const values = { what: 'question', id, ...suggestId(id, [...questionsById(questionnaire).keys()]) }
    return [{ field: '', code: 'file-problem.unknown', values }]
  }
  if (!isInScope(scope, found.section.id)) return refuse('out-of-scope')
  if (!compileApplies(found.question, questionnaire)(facts)) return refuse('does-not-apply')
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  if (answer === undefined) return refuse('unanswered')
  if (answer.says.kind === 'unknown') return refuse('unknown')
  return [
    ...checkKind(answer, verdict),
    ...checkAdjustment(found.question, answer, verdict),
    ...checkOpened(submission, { on: 'answers', id, verdict }, today),
  ]
}

type Refusal = 'out-of-scope' | 'does-not-apply' | 'unanswered' | 'unknown'

function refuse(reason: Refusal): Problem[] {
  return [{ field: '', code: `review-problem.${reason}`, values: {} }]
}

function checkKind({ says }: Answer, { kind }: AnswerVerdict): Problem[] {
  const isNotApplicable = says.kind === 'not-applicable'
  if (kind === 'not-examined' || judges(isNotApplicable, kind)) return []
  const code = isNotApplicable ? 'review-problem.is-not-applicable' : 'review-problem.is-answered'
  return [{ field: 'kind', code, values: {} }]
}

function checkAdjustment(question: Question, { says }: Answer, verdict: AnswerVerdict): Problem[] {
  if (verdict.kind !== 'adjusted') return []
  const problems = checkAnswer(question, { says: verdict.to })
  if (problems.length > 0)
    return problems.map((each) => ({ ...each, field: each.field.replace(/^says/, 'to') }))
  return isSame(says, verdict.to)
    ? [{ field: 'to', code: 'review-problem.adjusted-to-same', values: {} }]
    : []
}

/** Whether both choose the same; the order of ticks means nothing. */
function isSame(one: Answer['says'], other: Answer['says']): boolean {
  if (one.kind === 'choice' && other.kind === 'choice') return one.option === other.option
  if (one.kind !== 'checklist' || other.kind !== 'checklist') return false
  return one.items.toSorted().join() === other.items.toSorted().join()
}

function checkOpened(submission: JudgedSubmission, { id, verdict }: AnswerEntry, today: string): Problem[] {
  if (verdict.kind === 'not-examined') return []
  const addresses = evidenceFor(submission, id).flatMap(({ url }) => url ?? [])
  const problems = verdict.opened.flatMap(({ url, on }, index): Problem[] => {
    if (!addresses.includes(url))
      return [{ field: `opened.${index}.url`, code: 'review-problem.opened-other', values: {} }]
    return on <= today
      ? []
      : [{ field: `opened.${index}.on`, code: 'review-problem.opened-later', values: {} }]
  })
  const wasRead = verdict.kind === 'confirmed' && verdict.basis === 'read' && addresses.length > 0
  return wasRead && verdict.opened.length === 0
    ? [{ field: 'opened', code: 'review-problem.opened-missing', values: {} }]
    : problems
}
