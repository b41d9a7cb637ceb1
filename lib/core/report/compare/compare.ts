// Compares two assessments or submissions of a product. Pure: nothing is compared that is not in the two, and compared the other
// way round everything is found the other way round.

import { compile } from '../../scoring/compile'
import type { OverallScore, Score, SectionScore } from '../../scoring/score'
import { score } from '../../scoring/score-assessment'
import { questionChanges } from './changed-questions'
import {
  type Compared,
  type Comparison,
  type LensChange,
  type ScoredLens,
  type ScoredSide,
  type SectionChange,
  type SectionSide,
  scoredLenses,
} from './comparison'
import { staleEvidence } from './stale-evidence'

/** `before` is the earlier one, or the one chosen first. */
export function compare(before: Compared, after: Compared): Comparison {
  const sides = { before: scored(before), after: scored(after) }
  const { both, onlyBefore, onlyAfter } = questionIds(before, after)
  return {
    across: acrossWhat(before, after),
    questions: { both: both.length, onlyBefore, onlyAfter },
    lenses: lensChanges(sides.before, sides.after),
    sections: sectionChanges(sides.before, sides.after),
    changes: questionChanges(sides.before, sides.after),
    redLines: redLineChanges(sides.before, sides.after),
    stale: staleEvidence(before, after),
  }
}

function scored(side: Compared): ScoredSide {
  const rules = compile(side.questionnaire)
  const { facts, answers, date } = side
  const under = (lens: ScoredLens) => score(rules, { facts, answers, date, lens })
  return { ...side, scores: { claimed: under('claimed'), evidenced: under('evidenced') } }
}

function acrossWhat(
  { questionnaire: one }: Compared,
  { questionnaire: other }: Compared,
): Comparison['across'] {
  if (one.id !== other.id) return 'questionnaires'
  return one.version === other.version ? 'nothing' : 'versions'
}

function questionIds(before: Compared, after: Compared) {
  const idsOf = ({ questionnaire }: Compared) =>
    questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
  const [earlier, later] = [idsOf(before), idsOf(after)]
  const [inEarlier, inLater] = [new Set(earlier), new Set(later)]
  return {
    both: earlier.filter((id) => inLater.has(id)),
    onlyBefore: earlier.filter((id) => !inLater.has(id)),
    onlyAfter: later.filter((id) => !inEarlier.has(id)),
  }
}

function lensChanges(before: ScoredSide, after: ScoredSide): LensChange[] {
  const levelOf = (overall: OverallScore) => (overall.assessed ? overall.level : null)
  return [
    ...scoredLenses.map((lens) => ({
      lens,
      before: levelOf(before.scores[lens].overall),
      after: levelOf(after.scores[lens].overall),
    })),
    { lens: 'verified', before: before.verified, after: after.verified },
  ]
}

/** Sections of the same id, in the order of the later one; those of two questionnaires are not the same. */
function sectionChanges(before: ScoredSide, after: ScoredSide): SectionChange[] {
  if (before.questionnaire.id !== after.questionnaire.id) return []
  const earlier = new Set(before.questionnaire.sections.map(({ id }) => id))
  return after.questionnaire.sections
    .filter(({ id }) => earlier.has(id))
    .map(({ id }) => ({
      id,
      lenses: scoredLenses.map((lens) => ({
        lens,
        before: sideOf(before.scores[lens], id),
        after: sideOf(after.scores[lens], id),
      })),
    }))
}

function sideOf({ sections }: Score, id: string): SectionSide | null {
  const section = sections.find((each) => each.section === id)
  return section?.assessed ? { low: section.low, high: section.high, level: section.level } : null
}

function redLineChanges(before: ScoredSide, after: ScoredSide): Comparison['redLines'] {
  const [earlier, later] = [crossedIn(before), crossedIn(after)]
  return {
    gone: earlier.filter((id) => !later.includes(id)),
    added: later.filter((id) => !earlier.includes(id)),
  }
}

function crossedIn({ scores }: ScoredSide): string[] {
  const lines = (section: SectionScore) => (section.assessed ? section.redLines : [])
  return scores.claimed.sections
    .flatMap(lines)
    .flatMap(({ question, state }) => (state === 'crossed' ? question : []))
}
