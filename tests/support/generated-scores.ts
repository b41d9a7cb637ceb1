// Scores of generated assessments, and what properties of them are written with.

import fc from 'fast-check'
import type { Answer, Answers } from '@/lib/core/answers/answer'
import type { QuestionRule, Rules } from '@/lib/core/answers/rules'
import { nextSteps } from '@/lib/core/scoring/advice/next-steps'
import { compile } from '@/lib/core/scoring/compile'
import type { Lens, Score, SectionScore, TraceLine } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { arbitraryAnswer } from './arbitrary-answers'
import { type Assessment, today } from './arbitrary-questionnaire'

export const anyLens = fc.constantFrom<Lens>('claimed', 'evidenced', 'verified')
export type Assessed = Extract<SectionScore, { assessed: true }>
export const unknown: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }

export function spareAnswers(rules: Rules): fc.Arbitrary<Answers> {
  const questions = questionsOf(rules)
  return fc
    .tuple(...questions.map((question) => arbitraryAnswer(question)))
    .map((answers) => byQuestion(rules, answers))
}

export function byQuestion(rules: Rules, answers: Answer[]): Answers {
  return Object.fromEntries(questionsOf(rules).map(({ id }, index) => [id, answers[index] ?? unknown]))
}

export function questionsOf(rules: Rules): QuestionRule[] {
  return rules.sections.flatMap((section) => section.questions)
}

export function scoreOf({ rules, ...given }: Assessment, lens: Lens): Score {
  return score(compile(rules), { ...given, lens, date: today })
}

export function nextOf({ rules, facts, answers }: Assessment) {
  return nextSteps(compile(rules), { facts, answers, date: today })
}

export function assessed({ sections }: Score): Assessed[] {
  return sections.filter((section) => section.assessed)
}

export function linesOf(result: Score): TraceLine[] {
  return assessed(result).flatMap((section) => section.trace)
}
