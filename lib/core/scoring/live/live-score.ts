import type { Answer, Answers } from '../../answers/answer'
import type { CompiledRules } from '../compile'
import { type FoundContradiction, findContradictions } from '../contradiction/contradictions'
import { countAnswers } from '../credit/is-unanswered'
import { type Progress, progress } from '../credit/progress'
import { isMostlyOpen } from '../first-look/mostly-open'
import { overallLevel, type SectionOutcome } from '../level/overall'
import { scoreSection } from '../level/score-section'
import type { SectionScore } from '../score'
import type { SectionPart } from './section-part'

export type LiveScore = {
  section: SectionScore | undefined
  /** Of the complete assessment; null where no section decides. */
  level: number | null
  /** No question of the complete assessment has any answer. */
  isUnanswered: boolean
  /** Of some section of the complete assessment fewer than half is answered: no level is shown of the whole. */
  isMostlyOpen: boolean
  progress: Progress | undefined
  /** Those that name a question of the section. */
  contradictions: FoundContradiction[]
}

/** The score as it would be if what is on the page were saved, by the functions that score everywhere else. */
export function liveScore(
  compiled: CompiledRules,
  { section, facts, answers: stored, date, others }: Omit<SectionPart, 'rules'>,
  current: Readonly<Record<string, Answer | null>>,
): LiveScore {
  const given = { facts, answers: withCurrent(stored, current) }
  const ownRules = compiled.sections.filter(({ id }) => id === section)
  const [scored] = ownRules.map((each) =>
    scoreSection(each, compiled.levels, { ...given, lens: 'claimed', date }),
  )
  const outcomes: SectionOutcome[] = scored?.assessed ? [...others.outcomes, scored] : others.outcomes
  const counted = countAnswers({ sections: ownRules }, given)
  const own = progress(compiled, given).find((each) => each.section === section)
  return {
    section: scored,
    level: overallLevel(outcomes, compiled)?.level ?? null,
    isUnanswered: others.applying + counted.applying > 0 && others.answered + counted.answered === 0,
    isMostlyOpen: others.isMostlyOpen || (own !== undefined && isMostlyOpen(own)),
    progress: own,
    contradictions: findContradictions(compiled, given),
  }
}

function withCurrent(stored: Answers, current: Readonly<Record<string, Answer | null>>): Answers {
  const answers = { ...stored }
  for (const [questionId, answer] of Object.entries(current)) {
    if (answer) answers[questionId] = answer
    else delete answers[questionId]
  }
  return answers
}
