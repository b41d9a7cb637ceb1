// The part of a questionnaire that scoring needs, and nothing else. A Questionnaire fits this shape
// as it is; pages send only this to the browser, since texts and mappings weigh ten times as much.

import type { Condition, FactCondition } from '../format/schema/schema'

export type CreditRule = { id: string; credit: number; exclusive?: boolean }

type QuestionBase = {
  id: string
  weight: number
  effort: 'small' | 'medium' | 'large'
  knows: 'engineering' | 'product' | 'legal' | 'support'
  appliesWhen?: FactCondition | undefined
  redLine?: { below: number; capsAt: number } | undefined
  evidence: { atLeast: 'none' | 'document' | 'test-report' | 'independent-test' }
}

export type QuestionRule = QuestionBase &
  ({ kind: 'choice'; options: readonly CreditRule[] } | { kind: 'checklist'; items: readonly CreditRule[] })

export type FactRule = {
  id: string
  type: 'yes-no' | 'one-of' | 'several-of'
  impliedBy?: readonly string[] | undefined
}

export type SectionRule = { id: string; decides: boolean; questions: readonly QuestionRule[] }

/** What a level asks of every question, by weight. */
export type FloorRule = {
  level: number
  weight3?: number | undefined
  weight2?: number | undefined
  weight1?: number | undefined
}

export type Rules = {
  levels: readonly { from: number }[]
  floors?: readonly FloorRule[] | undefined
  decidesFrom?: number | undefined
  facts: readonly FactRule[]
  implies?: Readonly<Record<string, readonly string[]>> | undefined
  sections: readonly SectionRule[]
  contradictions: readonly { id: string; when: Condition }[]
}
