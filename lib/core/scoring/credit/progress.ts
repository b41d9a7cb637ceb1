// How far a team has come, section by section. A question is answered once nothing about it blocks a
// submission: "don't know yet" counts, and so does "not applicable" with its reason.

import type { CompiledRules, CompiledSection } from '../compile'
import type { Given } from '../level/score-section'
import { interpretAnswer } from './interpret-answer'

/** Counts of questions that apply; `unknown` and `notApplicable` are among the answered. */
export type Progress = {
  section: string
  applicable: number
  answered: number
  unknown: number
  notApplicable: number
  withheld: number
  /** Carried over from another assessment and not yet confirmed. */
  copied: number
}

/** The progress of every section, in the order of the questionnaire. */
export function progress({ sections }: Pick<CompiledRules, 'sections'>, given: Given): Progress[] {
  return sections.map((section) => sectionProgress(section, given))
}

function sectionProgress({ id, questions }: CompiledSection, { facts, answers }: Given): Progress {
  const said = questions
    .filter((question) => question.applies(facts))
    .map((question) => {
      const answer = answers[question.id]
      return { reading: interpretAnswer(question, answer?.says), answer }
    })
  const answered = said.filter(({ reading }) => reading !== 'missing')
  return {
    section: id,
    applicable: said.length,
    answered: answered.length,
    unknown: answered.filter(({ reading }) => reading === 'unknown').length,
    notApplicable: answered.filter(({ reading }) => reading === 'not-applicable').length,
    withheld: answered.filter(({ answer }) => answer?.withheld !== undefined).length,
    copied: answered.filter(({ answer }) => answer?.copied).length,
  }
}
