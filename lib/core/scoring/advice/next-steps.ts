// What next, in three lists and in this order: red lines, then floors, crossed or open, those that set a level first;
// things to find out; things to do. All three speak under the claimed lens. Contradictions and missing
// evidence are separate from the lists, since their effort cannot be estimated.

import type { QuestionRule } from '../../answers/rules'
import type { CompiledRules, CompiledSection } from '../compile'
import { type FoundContradiction, findContradictions } from '../contradiction/contradictions'
import { hasEvidence, type Viewpoint } from '../credit/credits'
import { interpretAnswer } from '../credit/interpret-answer'
import { type Given, scoreSection } from '../level/score-section'
import type { Cap, SectionScore } from '../score'
import { type DoList, doList } from './do-list'
import { type FindOut, findOut } from './find-out'

export type SectionCap = Cap & { section: string }

export type NextSteps = {
  redLines: SectionCap[]
  /** Those that cap below the target; none in versions without floors. */
  floors: SectionCap[]
  findOut: FindOut[]
  doList: DoList
  contradictions: FoundContradiction[]
  /** Answers that earn credit and lack the asked kind of evidence, live on the date. */
  missingEvidence: { section: string; question: string; atLeast: QuestionRule['evidence']['atLeast'] }[]
}

/**
 * The three lists of next steps, with red lines, floors and weak evidence. `date` is the UTC calendar date, YYYY-MM-DD,
 * on which evidence must be live. Without a `target` the do list aims one level above today's overall level; a `target` that is
 * no level of the questionnaire throws RangeError.
 */
export function nextSteps(
  compiled: CompiledRules,
  { facts, answers, date, target }: Given & { date: string; target?: number | undefined },
): NextSteps {
  const input = { facts, answers, date, lens: 'claimed' } as const
  const scores = compiled.sections.map((section) => scoreSection(section, compiled.levels, input))
  const toDo = doList(compiled, input, target)
  const aim = toDo.target ?? compiled.levels.length
  return {
    redLines: bindingFirst(scores, ({ redLines }) => redLines),
    floors: bindingFirst(scores, ({ floors = [] }) => floors.filter(({ capsAt }) => capsAt < aim)),
    findOut: findOut(compiled, input),
    doList: toDo,
    contradictions: findContradictions(compiled, input),
    missingEvidence: compiled.sections.flatMap((section) => missingEvidence(section, input)),
  }
}

type Assessed = Extract<SectionScore, { assessed: true }>

function bindingFirst(
  scores: readonly SectionScore[],
  capsOf: (score: Assessed) => readonly Cap[],
): SectionCap[] {
  return scores
    .flatMap((score) =>
      score.assessed ? capsOf(score).map((cap) => ({ section: score.section, ...cap })) : [],
    )
    .toSorted((a, b) => Number(b.binding) - Number(a.binding) || a.capsAt - b.capsAt || byQuestion(a, b))
}

function byQuestion(a: Cap, b: Cap): number {
  return a.question < b.question ? -1 : 1
}

function missingEvidence(
  { id, questions }: CompiledSection,
  input: Given & Viewpoint,
): NextSteps['missingEvidence'] {
  return questions
    .filter((question) => {
      const answer = input.answers[question.id]
      const reading = interpretAnswer(question, answer?.says)
      if (answer === undefined || typeof reading !== 'number' || !question.applies(input.facts)) return false
      return reading > 0 && !hasEvidence(question, answer, input.date)
    })
    .map((question) => ({ section: id, question: question.id, atLeast: question.evidence }))
}
