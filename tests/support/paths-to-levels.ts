// The path that the rules propose to a level, for assessments built by tests.

import type { Answers } from '@/lib/core/answers/answer'
import type { Rules } from '@/lib/core/answers/rules'
import type { Step } from '@/lib/core/scoring/advice/find-path'
import { nextSteps } from '@/lib/core/scoring/advice/next-steps'
import { compile } from '@/lib/core/scoring/compile'
import { type Assessment, today } from './arbitrary-questionnaire'

/** The steps to a level where only these answers are given. */
export function stepsOf(rules: Rules, answers: Answers, target: number): Step[] {
  return pathSteps({ rules, facts: {}, answers, verdicts: {} }, target)
}

/** The steps of all sections to a level. */
export function pathSteps(assessment: Assessment, target: number): Step[] {
  return doListOf(assessment, target).paths.flatMap(({ steps }) => steps)
}

export function doListOf({ rules, facts, answers }: Assessment, target: number) {
  return nextSteps(compile(rules), { facts, answers, date: today, target }).doList
}
