// The overall level is the lowest level of the assessed sections that decide. Nobody trades privacy for
// security, so there is no overall number and no mean. In versions that say how many questions make a section decide, a red
// line in a section that does not decide caps it all the same. It is never shown without what holds it back:
// the section, and in it the binding red lines and floors, or else the question that keeps back the most points.

import type { CompiledRules } from '../compile'
import type { OverallScore, SectionScore, TraceLine } from '../score'

type Assessed = Extract<SectionScore, { assessed: true }>

/** What the overall level needs of an assessed section. */
export type SectionOutcome = Pick<Assessed, 'decides' | 'level' | 'couldBe'> & {
  redLines: readonly Pick<Assessed['redLines'][number], 'state' | 'capsAt'>[]
}

/** The overall level of all assessed sections; null where none of them decides. */
export function overallLevel(
  assessed: readonly SectionOutcome[],
  { decidesFrom }: Pick<CompiledRules, 'decidesFrom'>,
): { level: number; couldBe: number } | null {
  const deciding = assessed.filter(({ decides }) => decides)
  if (deciding.length === 0) return null
  const others = decidesFrom === undefined ? [] : assessed.filter(({ decides }) => !decides)
  const lines = others.flatMap(({ redLines }) => redLines)
  const crossed = lines.filter(({ state }) => state === 'crossed')
  return {
    level: lowestOf(
      deciding.map(({ level }) => level),
      lines,
    ),
    couldBe: lowestOf(
      deciding.map(({ couldBe }) => couldBe),
      crossed,
    ),
  }
}

/** The overall level of all sections of one score, with what holds it back. Nothing holds back the highest level. */
export function overallOf(
  sections: readonly SectionScore[],
  { levels, decidesFrom }: Pick<CompiledRules, 'levels' | 'decidesFrom'>,
): OverallScore {
  const assessed = sections.filter((section): section is Assessed => section.assessed)
  const notDeciding = decidesFrom === undefined ? {} : { notDeciding: sections.flatMap(tooFewIn) }
  const overall = overallLevel(assessed, { decidesFrom })
  if (!overall) return { assessed: false, ...notDeciding }
  const { level, couldBe } = overall
  const deciding = assessed.filter(({ decides }) => decides)
  const others = decidesFrom === undefined ? [] : assessed.filter(({ decides }) => !decides)
  const lowest = level === levels.length - 1 ? [] : deciding.filter((section) => section.level === level)
  const heldBackBy = [...lowest.flatMap(holdsBack), ...others.flatMap((section) => linesAt(section, level))]
  return { assessed: true, level, couldBe, ...notDeciding, heldBackBy }
}

type HeldBack = Extract<OverallScore, { assessed: true }>['heldBackBy']

function tooFewIn({ section, tooFew }: SectionScore) {
  return tooFew === undefined ? [] : { section, apply: tooFew }
}

function lowestOf(levels: readonly number[], lines: readonly { capsAt: number }[]): number {
  return Math.min(...levels, ...lines.map(({ capsAt }) => capsAt))
}

/** Red lines first. */
function holdsBack({ section, redLines, floors = [], trace }: Assessed): HeldBack {
  const binding: HeldBack = [
    ...redLines
      .filter((line) => line.binding)
      .map(({ question }) => ({ section, question, by: 'red-line' as const })),
    ...floors
      .filter((floor) => floor.binding)
      .map(({ question }) => ({ section, question, by: 'floor' as const })),
  ]
  if (binding.length > 0) return binding
  const largestLoss = trace.reduce((most, line) => (keepsBackMore(line, most) ? line : most))
  return [{ section, question: largestLoss.question, by: 'points' }]
}

function linesAt({ section, redLines }: Assessed, level: number): HeldBack {
  return redLines
    .filter(({ capsAt }) => capsAt === level)
    .map(({ question }) => ({ section, question, by: 'red-line' }))
}

/** More points not gained for sure, lost or uncertain; ties by id. Lines of one section share a denominator. */
function keepsBackMore(a: TraceLine, b: TraceLine): boolean {
  const difference = keptBack(a) - keptBack(b)
  return difference > 0 || (difference === 0 && a.question < b.question)
}

function keptBack({ uncertain, lost }: TraceLine): number {
  return uncertain.n + lost.n
}
