import { cutTenths } from '@/lib/core/scoring/level/cut'
import type { Fraction, Score, SectionScore } from '@/lib/core/scoring/score'
import type { ExampleQuestion, ExampleSection } from '@/lib/core/scoring/worked-example/example-content'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english } from '@/lib/words/english'

const { t } = english

export type AssessedSection = Extract<SectionScore, { assessed: true }>

/** The score of a section of the example, all of which are assessed. */
export function sectionScore({ sections }: Score, id: string): AssessedSection {
  const found = sections.find(({ section }) => section === id)
  if (!found?.assessed) throw new Error(`The example has no score for ${id}.`)
  return found
}

export function exampleSection({ sections }: Pick<WorkedExample, 'sections'>, id: string): ExampleSection {
  const found = sections.find((section) => section.id === id)
  if (!found) throw new Error(`The example has no section ${id}.`)
  return found
}

export function exampleQuestion({ sections }: Pick<WorkedExample, 'sections'>, id: string): ExampleQuestion {
  const found = sections.flatMap(({ questions }) => questions).find((question) => question.id === id)
  if (!found) throw new Error(`The example has no question ${id}.`)
  return found
}

/** "52.5 to 77.5", or one number where nothing is uncertain. */
export function pointsWords({ low, high }: { low: Fraction; high: Fraction }): string {
  const [least, most] = [cutTenths(low), cutTenths(high)]
  return t('trace.points', { low: least, high: least === most ? 'none' : most })
}

export function levelName(level: number, levels: WorkedExample['levels']): string {
  return levels[level]?.name ?? ''
}

/** "2 · Partly". */
export function shortLevel(level: number, levels: WorkedExample['levels']): string {
  return t('level.short', { level, name: levelName(level, levels) })
}

export function quoted(text: string): string {
  return t('scoring.quoted', { text })
}
