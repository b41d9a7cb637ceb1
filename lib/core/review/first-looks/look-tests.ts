// Which questions each filter of the auditor's desk finds.

import type { EvidenceLink } from '../../answers/evidence/evidence'
import type { Questionnaire } from '../../format/questionnaire'
import { type CompiledQuestion, type CompiledRules, compile } from '../../scoring/compile'
import { creditsOf, hasEvidence, isLive, isStrongEnough } from '../../scoring/credit/credits'
import { interpretAnswer } from '../../scoring/credit/interpret-answer'
import type { Given } from '../../scoring/level/score-section'
import { score } from '../../scoring/score-assessment'
import { explainedContradictions } from '../verdict/check-verdict'
import type { JudgedSubmission } from '../verdict/judged-submission'

/** In the order in which the desk offers them. */
export const lookFilters = [
  'red-line',
  'floor',
  'raised',
  'evidence-weak',
  'evidence-expiring',
  'high-weight',
  'not-applicable',
  'withheld',
  'contradiction',
] as const
export type LookFilter = (typeof lookFilters)[number]

/** What the last review was about, for "raised since": null where there was none. */
export type LastReviewed = (Given & { questionnaire: Questionnaire }) | null

/** Evidence that ends within so many days is expiring. */
export const expiringDays = 90
const highWeight = 3

type Test = (question: CompiledQuestion) => boolean

/** Tests by filter, for questions of the submission that apply. `date` is YYYY-MM-DD, UTC. */
export function lookTests(
  compiled: CompiledRules,
  submission: JudgedSubmission & { date: string },
  last: LastReviewed,
): Record<LookFilter, Test> {
  const { questionnaire, facts, answers, explanations, date } = submission
  const floors = capped(compiled, submission)
  const explained = new Set(
    explainedContradictions(questionnaire, { facts, answers }, explanations).flatMap(
      (each) => each.questions,
    ),
  )
  const before = last && { ...last, questions: questionsOf(compile(last.questionnaire)) }
  const answerTo = ({ id }: CompiledQuestion) => answers[id]
  const readingOf = (question: CompiledQuestion) => interpretAnswer(question, answers[question.id]?.says)
  const isCredit = (question: CompiledQuestion) => typeof readingOf(question) === 'number'
  return {
    'red-line': ({ redLine }) => redLine !== undefined,
    floor: ({ id }) => floors.has(id),
    raised: (question) => before !== null && isRaised(question, submission, before),
    'evidence-weak': (question) => {
      const answer = answerTo(question)
      return isCredit(question) && answer !== undefined && !hasEvidence(question, answer, date)
    },
    'evidence-expiring': (question) => {
      const answer = answerTo(question)
      return isCredit(question) && answer !== undefined && isExpiring(question, answer.evidence, date)
    },
    'high-weight': ({ weight }) => weight >= highWeight,
    'not-applicable': (question) => readingOf(question) === 'not-applicable',
    withheld: (question) => answerTo(question)?.withheld !== undefined,
    contradiction: ({ id }) => explained.has(id),
  }
}

/** Questions whose floor holds their section down, or would: by the team's word or by its evidence. */
function capped(compiled: CompiledRules, { facts, answers, date }: Given & { date: string }): Set<string> {
  const scores = (['claimed', 'evidenced'] as const).map((lens) =>
    score(compiled, { facts, answers, lens, date }),
  )
  const sections = scores.flatMap((each) => each.sections)
  const floors = sections.flatMap((section) => (section.assessed ? (section.floors ?? []) : []))
  return new Set(floors.map(({ question }) => question))
}

type Before = Given & { questions: ReadonlyMap<string, CompiledQuestion> }

/** Worth more than when it was last reviewed, without a piece of evidence that was not there then. */
function isRaised(question: CompiledQuestion, now: Given & { date: string }, before: Before): boolean {
  const former = before.questions.get(question.id)
  if (!former) return false
  const { date } = now
  const [was, is] = [
    creditsOf(former, before.answers[question.id], { lens: 'claimed', date }),
    creditsOf(question, now.answers[question.id], { lens: 'claimed', date }),
  ]
  if (was === 'left-out' || is === 'left-out' || is.low <= was.low) return false
  const known = (before.answers[question.id]?.evidence ?? []).map(keyOf)
  return (now.answers[question.id]?.evidence ?? []).every((piece) => known.includes(keyOf(piece)))
}

function keyOf({ title, url, reference, sha256, kind, speaksOf }: EvidenceLink): string {
  return JSON.stringify([title, url, reference, sha256, kind, speaksOf])
}

/** Supported on the day, and no longer so many days later. */
function isExpiring(question: CompiledQuestion, evidence: readonly EvidenceLink[], date: string): boolean {
  if (question.evidence === 'none') return false
  const strong = evidence.filter((piece) => isStrongEnough(piece, question.evidence))
  const later = daysAfter(date, expiringDays)
  return strong.some((piece) => isLive(piece, date)) && !strong.some((piece) => isLive(piece, later))
}

function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

function questionsOf({ sections }: CompiledRules): Map<string, CompiledQuestion> {
  return new Map(sections.flatMap(({ questions }) => questions).map((question) => [question.id, question]))
}
