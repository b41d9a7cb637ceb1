// What next, in a report: whom to ask what, and the least effort to the level above.

import type { Answers } from '../../answers/answer'
import type { Plan } from '../../assessment/plan/plan'
import type { Question, Questionnaire } from '../../format/questionnaire'
import type { Step } from '../../scoring/advice/find-path'
import type { NextSteps } from '../../scoring/advice/next-steps'
import { divide } from '../../scoring/level/cut'
import type { FindOut, PathToLevel } from '../report'
import { pathWords } from '../words/path-words'
import type { ReportWords } from '../words/report-words'
import { levelName, saysWords } from '../words/words'
import { planOfStep } from './plan-in-report'
import type { Asked } from './sections-in-report'

/** Looks up an applicable question by its id. */
export type FindAsked = (id: string) => Asked | undefined

/** Unknowns, most telling first, in whole tenths of a point of their section. */
export function findOutInReport(groups: NextSteps['findOut'], find: FindAsked): FindOut[] {
  return groups.map(({ knows, questions }) => ({
    knows,
    questions: questions.flatMap(({ question, narrows }) => {
      const name = find(question)?.name
      return name ? [{ question: name, narrows: divide(10 * narrows.n, narrows.d) }] : []
    }),
  }))
}

type Said = { answers: Answers; plan: Plan; levels: Questionnaire['levels']; words: ReportWords }

/** The path to the next level, or null where there is nothing to do. */
export function pathInReport(
  { doList, missingEvidence }: NextSteps,
  find: FindAsked,
  said: Said,
): PathToLevel | null {
  if (doList.target === null) return null
  const path = {
    target: levelName(doList.target, said.levels),
    effort: doList.effort,
    steps: doList.paths.flatMap(({ steps }) => steps.flatMap((step) => stepInReport(step, find, said))),
  }
  return {
    ...path,
    words: pathWords(path, said.words),
    evidenceMissing: missingEvidence.flatMap(({ question }) => find(question)?.name ?? []),
  }
}

function stepInReport(step: Step, find: FindAsked, { answers, plan, words }: Said): PathToLevel['steps'] {
  const asked = find(step.question)
  if (!asked) return []
  const { question, name } = asked
  const from = saysWords(question, answers[question.id], words).join('; ')
  const chosen = chosenTexts(question, step.choose)
  return [
    {
      question: name,
      from,
      to: chosen.join('; '),
      effort: step.effort,
      findOutFirst: step.findOutFirst,
      newItems: question.kind === 'checklist' ? chosen : [],
      plan: planOfStep(plan[question.id], words),
    },
  ]
}

function chosenTexts(question: Question, ids: readonly string[]): string[] {
  const choices = question.kind === 'choice' ? question.options : question.items
  return choices.filter(({ id }) => ids.includes(id)).map(({ text }) => text)
}
