// Where a worse answer would be the better one. Every answer of every question is scored before many
// backgrounds, through the functions that score, and held against the answers that its author put below it.

import type { Answer } from '@/lib/core/answers/answer'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { type CompiledRules, type CompiledSection, compile } from '@/lib/core/scoring/compile'
import { overallOf } from '@/lib/core/scoring/level/overall'
import { type Given, scoreSection } from '@/lib/core/scoring/level/score-section'
import type { Fraction, OverallScore, SectionScore } from '@/lib/core/scoring/score'
import { backgroundsOf } from './backgrounds'
import { chosen, ticks } from './saying'

/** Questions with two answers of which the worse raises a bound or a level, in words; empty if there are none. */
export function findPerverse(questionnaire: Questionnaire): string[] {
  const compiled = compile(questionnaire)
  const { sections, levels } = compiled
  const found = new Set<string>()
  for (const given of backgroundsOf(questionnaire)) {
    const before = sections.map((section) => scoreSection(section, levels, viewed(given)))
    for (const [index, section] of sections.entries()) {
      const scoreWith = scorerOf(section, compiled, { before, index, given })
      for (const question of questionnaire.sections[index]?.questions ?? []) {
        for (const words of perverseIn(question, scoreWith)) found.add(words)
      }
    }
  }
  return [...found].toSorted()
}

type Scores = { section: SectionScore; overall: OverallScore }
type ScoreWith = (question: string, answer: Answer) => Scores

/** Scores the section again, and the overall level from it and the other sections. */
function scorerOf(
  section: CompiledSection,
  compiled: CompiledRules,
  { before, index, given }: { before: SectionScore[]; index: number; given: Given },
): ScoreWith {
  return (question, answer) => {
    const answers = { ...given.answers, [question]: answer }
    const own = scoreSection(section, compiled.levels, viewed({ ...given, answers }))
    return { section: own, overall: overallOf(before.with(index, own), compiled) }
  }
}

function perverseIn(question: Question, scoreWith: ScoreWith): string[] {
  if (question.kind === 'choice') {
    const scores = question.options.map((option) => scoreWith(question.id, chosen(option)))
    return question.options.flatMap(({ id }, index) => {
      const [below, own] = [scores[index - 1], scores[index]]
      return below && own && isBetter(below, own)
        ? `${question.id}: ${id} is worse than what is below it`
        : []
    })
  }
  return perverseTicks(question, scoreWith)
}

/** Every set of items beside the same set without one of them, and "none of these" beside each item. */
function perverseTicks(question: Extract<Question, { kind: 'checklist' }>, scoreWith: ScoreWith): string[] {
  const items = question.items.filter((item) => !item.exclusive)
  const scores = new Map<number, Scores>()
  for (let set = 1; set < 2 ** items.length; set++) {
    const ticked = items.filter((_, place) => set & (1 << place))
    scores.set(set, scoreWith(question.id, ticks(ticked)))
  }
  const none = scoreWith(question.id, ticks(question.items.filter((item) => item.exclusive)))
  return items.flatMap(({ id }, place) => {
    const bit = 1 << place
    const isPerverse = [...scores].some(([set, score]) => {
      const without = set === bit ? none : scores.get(set & ~bit)
      return (set & bit) !== 0 && without !== undefined && isBetter(without, score)
    })
    return isPerverse ? `${question.id}: ${id} makes it worse` : []
  })
}

/** Better in anything at all: a bound or a level, of the section or of the whole. */
function isBetter(a: Scores, b: Scores): boolean {
  if (a.overall.assessed && b.overall.assessed) {
    if (a.overall.level > b.overall.level || a.overall.couldBe > b.overall.couldBe) return true
  }
  if (!a.section.assessed || !b.section.assessed) return false
  const [mine, theirs] = [a.section, b.section]
  return (
    isMore(mine.low, theirs.low) ||
    isMore(mine.high, theirs.high) ||
    mine.level > theirs.level ||
    mine.couldBe > theirs.couldBe
  )
}

function isMore(a: Fraction, b: Fraction): boolean {
  return a.n * b.d > b.n * a.d
}

function viewed(given: Given) {
  return { ...given, lens: 'claimed', date: '2026-11-22' } as const
}
