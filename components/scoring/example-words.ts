import { cutTenths } from '@/lib/core/scoring/level/cut'
import type { Fraction, Score, SectionScore } from '@/lib/core/scoring/score'
import type { ExampleQuestion, ExampleSection } from '@/lib/core/scoring/worked-example/example-content'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'

export type AssessedSection = Extract<SectionScore, { assessed: true }>

/** The score of a section of the example, all of which are assessed. */
export function sectionScore({ sections }: Score, id: string): AssessedSection {
  const found = sections.find(({ section }) => section === id)
  if (!found?.assessed) throw new Error(`The example has no score for ${id}.`)
  return found
}

export function exampleSection({ sections }: WorkedExample, id: string): ExampleSection {
  const found = sections.find((section) => section.id === id)
  if (!found) throw new Error(`The example has no section ${id}.`)
  return found
}

export function exampleQuestion({ sections }: WorkedExample, id: string): ExampleQuestion {
  const found = sections.flatMap(({ questions }) => questions).find((question) => question.id === id)
  if (!found) throw new Error(`The example has no question ${id}.`)
  return found
}

/** "52.5 to 77.5", or one number where nothing is uncertain. */
export function pointsWords({ low, high }: { low: Fraction; high: Fraction }): string {
  const [least, most] = [cutTenths(low), cutTenths(high)]
  return least === most ? least : `${least} to ${most}`
}

/** "2 · Partly". */
export function levelName(level: number, levels: WorkedExample['levels']): string {
  return `${level} · ${levels[level]?.name ?? ''}`
}
