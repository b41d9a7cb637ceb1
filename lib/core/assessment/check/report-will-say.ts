// What will stand in the report of a draft, in five counts, before it is submitted. The level is that of the one scoring
// function; nothing here is calculated a second way.

import type { CompiledRules } from '../../scoring/compile'
import { hasEvidence } from '../../scoring/credit/credits'
import { interpretAnswer } from '../../scoring/credit/interpret-answer'
import { type Progress, progress } from '../../scoring/credit/progress'
import type { Given } from '../../scoring/level/score-section'
import type { OverallScore } from '../../scoring/score'
import { score } from '../../scoring/score-assessment'

export type ReportWillSay = {
  /** Under the claimed lens. */
  overall: OverallScore
  progress: Progress[]
  redLines: { crossed: number; open: number }
  /** Answered "don't know yet", and without a complete answer. */
  unknown: number
  unanswered: number
  /** Answers that say something of the product, and those of them that ask for evidence and have none that counts. */
  claims: number
  withoutEvidence: number
  /** Copied answers that nobody has confirmed. */
  unconfirmed: number
}

/** `date`: the UTC calendar date, YYYY-MM-DD, on which evidence must be live. */
export function reportWillSay(rules: CompiledRules, given: Given & { date: string }): ReportWillSay {
  const { overall, sections } = score(rules, { ...given, lens: 'claimed' })
  const counts = progress(rules, given)
  const lines = sections.flatMap((section) => (section.assessed ? section.redLines : []))
  const sum = (count: (section: Progress) => number) => counts.reduce((all, each) => all + count(each), 0)
  const crossed = lines.filter(({ state }) => state === 'crossed').length
  return {
    overall,
    progress: counts,
    redLines: { crossed, open: lines.length - crossed },
    unknown: sum(({ unknown }) => unknown),
    unanswered: sum(({ applicable, answered }) => applicable - answered),
    ...countEvidence(rules, given),
    unconfirmed: sum(({ copied }) => copied),
  }
}

function countEvidence({ sections }: CompiledRules, { facts, answers, date }: Given & { date: string }) {
  const claims = sections
    .flatMap(({ questions }) => questions)
    .filter(({ applies }) => applies(facts))
    .flatMap((question) => {
      const answer = answers[question.id]
      const isClaim = answer && typeof interpretAnswer(question, answer.says) === 'number'
      return isClaim ? [hasEvidence(question, answer, date)] : []
    })
  return { claims: claims.length, withoutEvidence: claims.filter((has) => !has).length }
}
