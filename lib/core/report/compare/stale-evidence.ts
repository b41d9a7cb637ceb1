import { compileApplicability } from '../../answers/applicability'
import { hasSamePlace } from '../../answers/evidence/evidence'
import { isLive } from '../../scoring/credit/credits'
import type { Compared, StaleEvidence } from './comparison'

/** Evidence that counted on the day of the earlier side, that the later one still names, and that has run out by its day. */
export function staleEvidence(before: Compared, after: Compared): StaleEvidence[] {
  const applies = compileApplicability(after.questionnaire)(after.facts)
  return Object.entries(after.answers).flatMap(([question, { evidence }]) => {
    if (!applies.has(question)) return []
    const earlier = before.answers[question]?.evidence ?? []
    return evidence.flatMap(({ expires, ...piece }) => {
      const had = earlier.some(
        (one) => hasSamePlace(one, piece) && one.expires === expires && isLive(one, before.date),
      )
      const isOver = expires !== undefined && expires < after.date
      return had && isOver ? [{ question, title: piece.title, expires }] : []
    })
  })
}
