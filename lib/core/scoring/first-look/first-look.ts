// What the answers of a first sitting say: how the essential questions fare, what is wrong now, what to do first, whom
// to ask what, and between which levels each section is.

import type { QuestionRule } from '../../answers/rules'
import type { CompiledRules } from '../compile'
import { interpretAnswer } from '../credit/interpret-answer'
import { progress } from '../credit/progress'
import type { Given } from '../level/score-section'
import type { OverallScore } from '../score'
import { score } from '../score-assessment'
import { type Essential, readEssentials } from './essentials'
import { stepsWorthMost, type WorthyStep } from './steps-worth-most'

export type SectionRange = {
  section: string
  applying: number
  answered: number
  /** Null where the section is not assessed. `heldBy` says that a crossed red line keeps it there. */
  levels: { level: number; couldBe: number; isHeld: boolean } | null
}

export type FirstLook = {
  essentials: Essential[]
  /** Questions whose red line is crossed, essential or not. */
  crossed: { section: string; question: string }[]
  steps: WorthyStep[]
  /** Essentials without an answer, and questions answered "don't know yet", by who knows. */
  toAsk: { knows: QuestionRule['knows']; questions: { section: string; question: string }[] }[]
  /** How many questions apply, and how many of these are answered; "don't know yet" is an answer. */
  applying: number
  answered: number
  overall: OverallScore
  sections: SectionRange[]
}

/** How many steps a first look names. */
const steps = 3

/** The first look, under the claimed lens. `essentials`: ids of the essential questions; `date`: UTC day, YYYY-MM-DD. */
export function firstLook(
  rules: CompiledRules,
  given: Given & { date: string },
  essentials: ReadonlySet<string>,
): FirstLook {
  const { overall, sections } = score(rules, { ...given, lens: 'claimed' })
  const counts = progress(rules, given)
  const own = readEssentials(rules, given, essentials)
  return {
    essentials: own,
    crossed: sections.flatMap((section) =>
      section.assessed
        ? section.redLines
            .filter(({ state }) => state === 'crossed')
            .map(({ question }) => ({ section: section.section, question }))
        : [],
    ),
    steps: stepsWorthMost(rules, given, steps),
    toAsk: groupToAsk(rules, given, own),
    applying: sum(counts.map(({ applicable }) => applicable)),
    answered: sum(counts.map(({ answered }) => answered)),
    overall,
    sections: sections.map((section, place) => ({
      section: section.section,
      applying: counts[place]?.applicable ?? 0,
      answered: counts[place]?.answered ?? 0,
      levels: section.assessed
        ? {
            level: section.level,
            couldBe: section.couldBe,
            isHeld: section.redLines.some(({ state, binding }) => state === 'crossed' && binding),
          }
        : null,
    })),
  }
}

function groupToAsk(
  { sections }: CompiledRules,
  { facts, answers }: Given,
  essentials: readonly Essential[],
): FirstLook['toAsk'] {
  const open = new Set(
    essentials.filter(({ state }) => state === 'to-find-out').map(({ question }) => question),
  )
  const asked = sections.flatMap(({ id, questions }) =>
    questions
      .filter(
        (question) =>
          open.has(question.id) ||
          (question.applies(facts) && interpretAnswer(question, answers[question.id]?.says) === 'unknown'),
      )
      .map(({ id: question, knows }) => ({ knows, section: id, question })),
  )
  return [...new Set(asked.map(({ knows }) => knows))].map((knows) => ({
    knows,
    questions: asked
      .filter((each) => each.knows === knows)
      .map(({ section, question }) => ({ section, question })),
  }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
