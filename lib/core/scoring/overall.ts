// The overall level is the lowest level of the assessed sections that decide. Nobody trades privacy for
// security, so there is no overall number and no mean. It is never told without what holds it back:
// the section, and in it the binding red lines or else the question that keeps back the most points.

import type { OverallScore, SectionScore, TraceLine } from './score'

type Assessed = Extract<SectionScore, { assessed: true }>

/** The overall level; `highest` is the questionnaire's highest level, which nothing holds back. */
export function overallOf(sections: readonly SectionScore[], highest: number): OverallScore {
  const deciding = sections.filter((section): section is Assessed => section.assessed && section.decides)
  if (deciding.length === 0) return { assessed: false }
  const level = Math.min(...deciding.map((section) => section.level))
  const couldBe = Math.min(...deciding.map((section) => section.couldBe))
  const lowest = level === highest ? [] : deciding.filter((section) => section.level === level)
  return { assessed: true, level, couldBe, heldBackBy: lowest.flatMap(holdsBack) }
}

type HeldBack = Extract<OverallScore, { assessed: true }>['heldBackBy']

function holdsBack({ section, redLines, trace }: Assessed): HeldBack {
  const binding = redLines.filter((line) => line.binding)
  if (binding.length > 0) return binding.map(({ question }) => ({ section, question, by: 'red-line' }))
  const dearest = trace.reduce((most, line) => (keepsBackMore(line, most) ? line : most))
  return [{ section, question: dearest.question, by: 'points' }]
}

/** More points not gained for sure, lost or uncertain; ties by id. Lines of one section share a denominator. */
function keepsBackMore(a: TraceLine, b: TraceLine): boolean {
  const difference = keptBack(a) - keptBack(b)
  return difference > 0 || (difference === 0 && a.question < b.question)
}

function keptBack({ uncertain, lost }: TraceLine): number {
  return uncertain.n + lost.n
}
