// The verdict in one sentence: whose word it is, the level reached, what holds it back, and what it
// could be once the unknown is known. It never calls a product good, safe or anything else.

import type { OverallInReport } from '../report'

/** `name` is the product with its release; `unknowns` counts questions missing or not known yet. */
export function verdictSentence(name: string, overall: OverallInReport, unknowns: number): string {
  if (!overall.assessed && overall.notDeciding && overall.because === 'no-question')
    return `Nothing can be said of ${name}: in no deciding section do enough questions apply.`
  if (!overall.assessed)
    return overall.because === 'nothing-answered'
      ? `Nothing answered yet: nothing can be said of ${name}.`
      : `Nothing can be said of ${name} yet: no deciding section has a question that counts.`
  const { level, couldBe, heldBackBy } = overall
  const sections = [...new Set(heldBackBy.map((held) => held.sectionTitle))]
  const held = sections.length === 0 ? '' : `, held back by ${listed(sections)}`
  const reach =
    couldBe.level > level.level && unknowns > 0
      ? `; it could be level ${couldBe.level} · ${couldBe.name} once ${openQuestions(unknowns)} answered`
      : ''
  return `By its team’s own account, ${name} reaches level ${level.level} · ${level.name}${held}${reach}.`
}

function openQuestions(count: number): string {
  return count === 1 ? 'one open question is' : `${count} open questions are`
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
