import type { SectionScore } from '../score'
import type { LiveScore } from './live-score'
import type { SectionPart } from './section-part'
import { sectionScorer } from './section-scorer'

/** The score of the answers that are stored, with as much of its trace as the page of a section shows. */
export function storedScore(part: SectionPart): LiveScore {
  const score = sectionScorer(part)({})
  return { ...score, section: score.section && withShownTrace(score.section) }
}

/** The page names the weight of questions whose floor binds. */
function withShownTrace(section: SectionScore): SectionScore {
  if (!section.assessed) return section
  const binding = new Set(section.floors?.flatMap(({ question, binding }) => (binding ? [question] : [])))
  return { ...section, trace: section.trace.filter(({ question }) => binding.has(question)) }
}
