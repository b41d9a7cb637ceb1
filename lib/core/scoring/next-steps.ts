// What next, in three lists and in this order: red lines crossed or open, those that set a level first;
// things to find out; things to do. All three speak under the claimed lens. Contradictions and missing
// evidence stand beside the lists: they must be seen, but nobody can price them.

import type { CompiledRules, CompiledSection } from './compile'
import { type FoundContradiction, findContradictions } from './contradictions'
import { hasEvidence, type Viewpoint } from './credits'
import { type DoList, doList } from './do-list'
import { type FindOut, findOut } from './find-out'
import { readAnswer } from './read-answer'
import type { QuestionRule } from './rules'
import type { RedLine } from './score'
import { type Given, scoreSection } from './score-section'

export type NextSteps = {
  redLines: (RedLine & { section: string })[]
  findOut: FindOut[]
  doList: DoList
  contradictions: FoundContradiction[]
  /** Answers that earn credit and lack the asked kind of evidence, live on the date. */
  missingEvidence: { section: string; question: string; atLeast: QuestionRule['evidence']['atLeast'] }[]
}

/**
 * The three lists and what stands beside them. `date` is the UTC calendar date, YYYY-MM-DD, on which evidence
 * must be live. Without a `target` the do list aims one level above today's overall level; a `target` that is
 * no level of the questionnaire throws RangeError.
 */
export function nextSteps(
  compiled: CompiledRules,
  { facts, answers, date, target }: Given & { date: string; target?: number | undefined },
): NextSteps {
  const input = { facts, answers, date, lens: 'claimed' } as const
  return {
    redLines: bindingFirst(compiled, input),
    findOut: findOut(compiled, input),
    doList: doList(compiled, input, target),
    contradictions: findContradictions(compiled, input),
    missingEvidence: compiled.sections.flatMap((section) => missingEvidence(section, input)),
  }
}

function bindingFirst({ sections, levels }: CompiledRules, input: Given & Viewpoint): NextSteps['redLines'] {
  return sections
    .flatMap((section) => {
      const score = scoreSection(section, levels, input)
      return score.assessed ? score.redLines.map((line) => ({ section: section.id, ...line })) : []
    })
    .toSorted((a, b) => Number(b.binding) - Number(a.binding) || a.capsAt - b.capsAt || byQuestion(a, b))
}

function byQuestion(a: RedLine, b: RedLine): number {
  return a.question < b.question ? -1 : 1
}

function missingEvidence(
  { id, questions }: CompiledSection,
  input: Given & Viewpoint,
): NextSteps['missingEvidence'] {
  return questions
    .filter((question) => {
      const answer = input.answers[question.id]
      const reading = readAnswer(question, answer?.says)
      if (answer === undefined || typeof reading !== 'number' || !question.applies(input.facts)) return false
      return reading > 0 && !hasEvidence(question, answer, input.date)
    })
    .map((question) => ({ section: id, question: question.id, atLeast: question.evidence }))
}
