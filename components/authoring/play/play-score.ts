import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { CompiledRules } from '@/lib/core/scoring/compile'
import { type FoundContradiction, findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import type { Score } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'

export type PlayedScore = Pick<Score, 'overall' | 'sections'> & {
  /** Ids of the questions that these facts leave. */
  applies: ReadonlySet<string>
  contradictions: FoundContradiction[]
}

/** What facts and answers come to; the same function as everywhere else. `date`: YYYY-MM-DD, UTC. */
export function playScore(
  compiled: CompiledRules,
  { facts, answers, date }: { facts: Facts; answers: Answers; date: string },
): PlayedScore {
  const given = { facts, answers }
  const { overall, sections } = score(compiled, { ...given, lens: 'claimed', date })
  const questions = compiled.sections.flatMap((section) => section.questions)
  return {
    overall,
    sections,
    applies: new Set(questions.filter(({ applies }) => applies(facts)).map(({ id }) => id)),
    contradictions: findContradictions(compiled, given),
  }
}
