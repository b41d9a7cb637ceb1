import type { Answer } from '../../answers/answer'
import { compile } from '../compile'
import { type LiveScore, liveScore } from './live-score'
import type { SectionPart } from './section-part'

/** Scores a section for the answers that its page has at a moment. */
export function sectionScorer(
  part: SectionPart,
): (current: Readonly<Record<string, Answer | null>>) => LiveScore {
  const compiled = compile(part.rules)
  return (current) => liveScore(compiled, part, current)
}
