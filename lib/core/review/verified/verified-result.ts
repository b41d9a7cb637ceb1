// What a review comes to: the verified lens, and for which sections it has a level. An answer that nobody examined is
// worth anything up to its claim, so that the lens of a partly examined section would read as a poor product. A level is
// therefore shown only where every question that applies was in scope and judged; elsewhere counts are shown. A question
// answered "don't know yet" has nothing to judge and prevents no level, since it counts as unknown in every lens.

import type { CompiledRules, CompiledSection } from '../../scoring/compile'
import { interpretAnswer } from '../../scoring/credit/interpret-answer'
import type { Given } from '../../scoring/level/score-section'
import type { Score, Verdicts } from '../../scoring/score'
import { score } from '../../scoring/score-assessment'
import { isInScope, type ReviewScope } from '../scope'
import { type JudgingKind, judges, judgingKinds } from '../verdict/judging'
import type { ReviewVerdicts } from '../verdict/verdict-schema'
import { creditVerdicts, disputedFacts } from './credit-verdicts'

/** `examined` is the sum of `by`; `applying` counts the questions that apply once disputed facts are not sure. */
export type Examined = { applying: number; examined: number; by: Record<JudgingKind, number> }

type ExaminedSection = Examined & {
  section: string
  /** In scope, and everything that applies and has an answer was judged. */
  isComplete: boolean
  /** Complete, and something in it counts: its level in the verified lens may be shown. */
  showsLevel: boolean
}

export type VerifiedResult = {
  score: Score
  sections: ExaminedSection[]
  total: Examined
  /** Every deciding section is complete: the overall level of the verified lens may be shown. */
  showsLevel: boolean
}

export type Reviewed = Given & { verdicts: ReviewVerdicts; scope: ReviewScope }

/** `date` is the date of the submission, YYYY-MM-DD, UTC. Sections are in the order of the questionnaire. */
export function verifiedResult(
  compiled: CompiledRules,
  reviewed: Reviewed & { date: string },
): VerifiedResult {
  const { facts, answers, date, scope } = reviewed
  const verdicts = creditVerdicts(compiled, reviewed.verdicts)
  const disputed = disputedFacts(reviewed.verdicts)
  const scored = score(compiled, { facts, answers, date, lens: 'verified', verdicts, disputed })
  const seen = { submitted: facts, facts: compiled.withDisputed(facts, disputed), answers, verdicts, scope }
  const sections = compiled.sections.map((section) => examineSection(section, seen, scored))
  return {
    score: scored,
    sections,
    total: sections.reduce(add, nothing),
    showsLevel: scored.overall.assessed && decidingAreComplete(scored, sections),
  }
}

type Seen = Given & { submitted: Given['facts']; verdicts: Verdicts; scope: ReviewScope }

function examineSection({ id, questions }: CompiledSection, seen: Seen, scored: Score): ExaminedSection {
  const applying = questions.filter(({ applies }) => applies(seen.facts))
  const states = applying.map((question) => stateOf(question, seen))
  const isComplete = isInScope(seen.scope, id) && states.every((state) => state !== 'unjudged')
  const isAssessed = scored.sections.some(({ section, assessed }) => section === id && assessed)
  const by = Object.fromEntries(judgingKinds.map((kind) => [kind, countOf(states, kind)] as const))
  return {
    section: id,
    applying: applying.length,
    examined: states.filter((state) => state !== 'unjudged' && state !== 'nothing-to-judge').length,
    by: { ...nothing.by, ...by },
    isComplete,
    showsLevel: isComplete && isAssessed,
  }
}

type State = JudgingKind | 'unjudged' | 'nothing-to-judge'

/** A question that only a disputed fact brings was not asked of the team, so it is not judged. */
function stateOf(question: CompiledSection['questions'][number], seen: Seen): State {
  if (!question.applies(seen.submitted)) return 'unjudged'
  const reading = interpretAnswer(question, seen.answers[question.id]?.says)
  if (reading === 'missing' || reading === 'unknown') return 'nothing-to-judge'
  const verdict = Object.hasOwn(seen.verdicts, question.id) ? seen.verdicts[question.id] : undefined
  return verdict && judges(reading === 'not-applicable', verdict.kind) ? verdict.kind : 'unjudged'
}

function countOf(states: readonly State[], kind: JudgingKind): number {
  return states.filter((state) => state === kind).length
}

const nothing: Examined = {
  applying: 0,
  examined: 0,
  by: { confirmed: 0, adjusted: 0, insufficient: 0, accepted: 0, rejected: 0 },
}

function add(sum: Examined, { applying, examined, by }: Examined): Examined {
  return {
    applying: sum.applying + applying,
    examined: sum.examined + examined,
    by: {
      confirmed: sum.by.confirmed + by.confirmed,
      adjusted: sum.by.adjusted + by.adjusted,
      insufficient: sum.by.insufficient + by.insufficient,
      accepted: sum.by.accepted + by.accepted,
      rejected: sum.by.rejected + by.rejected,
    },
  }
}

function decidingAreComplete({ sections }: Score, examined: readonly ExaminedSection[]): boolean {
  const deciding = sections.filter(({ decides }) => decides).map(({ section }) => section)
  return examined.every(({ section, isComplete }) => isComplete || !deciding.includes(section))
}
