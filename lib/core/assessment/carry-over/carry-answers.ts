// Decides, answer by answer, which of the five carry-over states applies.

import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'
import type { Answer, Answers } from '../../answers/answer'
import { questionsById } from '../../format/question-place'
import type { Question, Questionnaire } from '../../format/questionnaire'
import type { Changes, Suggests } from '../../format/schema/changes-schema'
import { choicesOf } from '../../versions/diff/diff-choices'
import { checkAnswer } from '../check/check-answer'
import type { AnswerLine, CarryReason } from './carry-over-schema'
import { type Origin, suggestAnswer } from './suggest-answer'

/** Every answer of before in exactly one line or, where its question was split, in one for each part. */
export function carryAnswers(answers: Answers, before: Questionnaire, now: VersionWithChanges): AnswerLine[] {
  const [old, current] = [questionsById(before), questionsById(now.questionnaire)]
  const suggested = [...current.values()].flatMap((question) =>
    suggestFor(question, originsOf(question.id, now.changes), { answers, old }),
  )
  const used = new Set(suggested.flatMap((line) => line.before.map(({ question }) => question)))
  const kept = Object.entries(answers)
    .filter(([id]) => !used.has(id))
    .map(([id, answer]) => carryOne(id, answer, { old, current, changes: now.changes }))
  const lined = new Set(
    [...suggested, ...kept].map(({ state, question }) => (state === 'dropped' ? '' : question)),
  )
  const fresh = [...current.keys()].filter((id) => !old.has(id) && !lined.has(id)).map(newLine)
  return [...suggested, ...kept, ...fresh]
}

type Sides = { old: Map<string, Question>; current: Map<string, Question>; changes: Changes | null }

function carryOne(id: string, answer: Answer, { old, current, changes }: Sides): AnswerLine {
  const [was, question] = [old.get(id), current.get(id)]
  const before = [{ question: id, answer }]
  const drop = (reason: CarryReason, because: string | null): AnswerLine => ({
    state: 'dropped',
    question: id,
    before,
    after: null,
    reason,
    because,
  })
  if (!question || !was) return drop(whyGone(id, changes), becauseGone(id, changes))
  const [problem] = checkAnswer(question, answer)
  const declared = changes?.meanings.find((each) => each.question === id)
  const says = problem && saysLeft(question, answer, declared?.suggests ?? {})
  if (says) {
    const after = { ...answer, says, copied: true }
    const because = declared?.because ?? null
    return { state: 'carried-confirm', question: id, before, after, reason: 'items-gone', because }
  }
  if (problem) return drop(problem.field === 'says' ? 'not-applicable-gone' : 'option-gone', null)
  const meaning = declared && concerns(declared, answer) ? declared : undefined
  if (!meaning && sameCredits(was, question, answer))
    return { state: 'carried', question: id, before, after: answer, reason: null, because: null }
  return {
    state: 'carried-confirm',
    question: id,
    before,
    after: { ...answer, copied: true },
    reason: meaning ? 'meaning' : 'credit',
    because: meaning?.because ?? null,
  }
}

/** What an answer says in options and items that are still there; null where nothing is left of it. */
function saysLeft(question: Question, { says }: Answer, suggests: Suggests): Answer['says'] | null {
  const there = new Set(choicesOf(question).map(({ id }) => id))
  const now = [
    ...new Set(choicesIn(says).flatMap((id) => (there.has(id) ? id : [suggests[id] ?? []].flat()))),
  ].filter((id) => there.has(id))
  const [first] = now
  if (!first) return null
  const left = question.kind === 'choice' ? choice(says, first) : { kind: 'checklist' as const, items: now }
  return left && left.kind === says.kind && checkAnswer(question, { says: left }).length === 0 ? left : null
}

function choice(says: Answer['says'], option: string): Answer['says'] | null {
  return says.kind === 'choice' ? { ...says, option } : null
}

function newLine(question: string): AnswerLine {
  return { state: 'new', question, before: [], after: null, reason: null, because: null }
}

function whyGone(id: string, changes: Changes | null): CarryReason {
  if (changes?.splits.some(({ question }) => question === id)) return 'split'
  const isMerged = changes?.merges.some(({ questions }) => questions.some(({ question }) => question === id))
  return isMerged ? 'merged' : 'retired'
}

function becauseGone(id: string, changes: Changes | null): string | null {
  return changes?.retired.find(({ question }) => question === id)?.because ?? null
}

/** "Don't know yet" and "not applicable" mean what they meant, unless the question itself changed. */
function concerns({ options }: Changes['meanings'][number], { says }: Answer): boolean {
  return options === undefined || options.some((option) => choicesIn(says).includes(option))
}

function choicesIn(says: Answer['says']): readonly string[] {
  if (says.kind === 'choice') return [says.option]
  return says.kind === 'checklist' ? says.items : []
}

function sameCredits(before: Question, now: Question, { says }: Answer): boolean {
  const creditIn = (question: Question, id: string) =>
    choicesOf(question).find((each) => each.id === id)?.credit
  return choicesIn(says).every((id) => creditIn(before, id) === creditIn(now, id))
}

/** Where a new question comes from, by what its authors declare. */
function originsOf(id: string, changes: Changes | null): Origin[] {
  const splits = (changes?.splits ?? []).flatMap(({ question, into }) =>
    into.flatMap((part) =>
      part.question === id ? { questions: [{ question, suggests: part.suggests }] } : [],
    ),
  )
  const merges = (changes?.merges ?? []).flatMap(({ into, questions }) => (into === id ? { questions } : []))
  return [
    ...splits.map((split) => ({ ...split, reason: 'split' as const })),
    ...merges.map((merge) => ({ ...merge, reason: 'merged' as const })),
  ]
}

/** A question that was there before keeps its own answer. */
function suggestFor(
  question: Question,
  origins: readonly Origin[],
  { answers, old }: { answers: Answers; old: Map<string, Question> },
): AnswerLine[] {
  if (old.has(question.id) && answers[question.id]) return []
  const [line] = origins.flatMap((origin) => suggestAnswer(question, origin, answers) ?? [])
  return line ? [line] : []
}
