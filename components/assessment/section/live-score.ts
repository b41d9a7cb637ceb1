import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { CompiledRules } from '@/lib/core/scoring/compile'
import { type FoundContradiction, findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { isUnanswered } from '@/lib/core/scoring/credit/is-unanswered'
import { type Progress, progress } from '@/lib/core/scoring/credit/progress'
import type { OverallScore, SectionScore } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import type { AnswerValues } from '../../../lib/browser/autosave/answer-store'

export type LiveScore = {
  section: SectionScore | undefined
  overall: OverallScore
  /** No question of the whole assessment has any answer. */
  isUnanswered: boolean
  progress: Progress | undefined
  contradictions: FoundContradiction[]
}

/** The score as it would stand if what is on the page were saved; the same function as everywhere else. */
export function liveScore(
  compiled: CompiledRules,
  {
    section,
    facts,
    stored,
    said,
    date,
  }: { section: string; facts: Facts; stored: Answers; said: AnswerValues; date: string },
): LiveScore {
  const given = { facts, answers: withCurrent(stored, said) }
  const { sections, overall } = score(compiled, { ...given, lens: 'claimed', date })
  const own = new Set(compiled.sections.find(({ id }) => id === section)?.questions.map(({ id }) => id))
  return {
    section: sections.find((each) => each.section === section),
    overall,
    isUnanswered: isUnanswered(compiled, given),
    progress: progress(compiled, given).find((each) => each.section === section),
    contradictions: findContradictions(compiled, given).filter(({ questions }) =>
      questions.some((id) => own.has(id)),
    ),
  }
}

function withCurrent(stored: Answers, said: AnswerValues): Answers {
  const answers = { ...stored }
  for (const [questionId, answer] of Object.entries(said)) {
    if (answer) answers[questionId] = answer
    else delete answers[questionId]
  }
  return answers
}
