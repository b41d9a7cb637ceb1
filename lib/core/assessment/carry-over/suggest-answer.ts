// A suggestion for a question that came out of others, from what was said to them. It never flatters:
// where several answers point to different options, the one of the lowest credit is suggested.

import { type Answer, type Answers, type AnswerValue, lengths, maxEvidence } from '../../answers/answer'
import type { Question } from '../../format/questionnaire'
import type { Suggests } from '../../format/schema/changes-schema'
import { choicesOf } from '../../versions/diff/diff-choices'
import { checkAnswer } from '../check/check-answer'
import type { AnswerLine } from './carry-over-schema'

export type Origin = {
  reason: 'split' | 'merged'
  questions: readonly { question: string; suggests: Suggests }[]
}

/** Null unless every question it comes from was answered and each answer suggests something. */
export function suggestAnswer(
  question: Question,
  { reason, questions }: Origin,
  answers: Answers,
): AnswerLine | null {
  const before = questions.flatMap(({ question: id }) => {
    const answer = answers[id]
    return answer ? [{ question: id, answer }] : []
  })
  if (before.length < questions.length) return null
  const says = suggestSays(question, questions, answers)
  if (!says || checkAnswer(question, { says }).length > 0) return null
  const after = { ...besides(before.map(({ answer }) => answer)), says, copied: true }
  return { state: 'suggested', question: question.id, before, after, reason, because: null }
}

function suggestSays(question: Question, origins: Origin['questions'], answers: Answers): AnswerValue | null {
  const said = origins.map(({ question: id, suggests }) => pointed(answers[id]?.says, suggests))
  if (said.some((each) => each === null)) return null
  if (said.some((each) => each === 'unknown')) return { kind: 'unknown' }
  const ids = new Set(said.flatMap((each) => (Array.isArray(each) ? each : [])))
  const choices = choicesOf(question).filter(({ id }) => ids.has(id))
  if (question.kind === 'checklist') return { kind: 'checklist', items: choices.map(({ id }) => id) }
  const [lowest] = choices.toSorted((a, b) => a.credit - b.credit)
  return lowest ? { kind: 'choice', option: lowest.id } : null
}

/** The options that an answer points to; null where it points to none. */
function pointed(says: AnswerValue | undefined, suggests: Suggests): string[] | 'unknown' | null {
  if (says === undefined || says.kind === 'not-applicable') return null
  if (says.kind === 'unknown') return 'unknown'
  const ids = says.kind === 'choice' ? [says.option] : says.items
  const options = ids.flatMap((id) => suggests[id] ?? [])
  return options.length > 0 ? options : null
}

/** Notes, remarks, evidence and a justified silence come along: they speak of the same matter. */
function besides(answers: readonly Answer[]): Omit<Answer, 'says' | 'copied'> {
  const [first] = answers
  const note = joined(answers.flatMap(({ note }) => note ?? []))
  const remark = joined(answers.flatMap(({ remark }) => remark ?? []))
  return {
    evidence: answers.flatMap(({ evidence }) => evidence).slice(0, maxEvidence),
    ...(note ? { note } : {}),
    ...(remark ? { remark } : {}),
    ...(first?.withheld ? { withheld: first.withheld } : {}),
  }
}

/** All of the texts, or the first where they are too long together. */
function joined(texts: readonly string[]): string | undefined {
  const all = texts.join('\n\n')
  return all.length <= lengths.note ? all : texts[0]
}
