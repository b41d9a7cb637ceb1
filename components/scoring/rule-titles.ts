import { english } from '@/lib/words/english'

const { t } = english

/** The rules of scoring by the name of their place on the page, in the order in which they act. */
export const rules = [
  'facts',
  'credits',
  'trace',
  'bounds',
  'levels',
  'red-lines',
  'floors',
  'what-if',
  'overall',
  'lenses',
  'contradictions',
  'path',
  'never',
] as const

export type RuleId = (typeof rules)[number]

export const ruleTitle = (id: RuleId) => t(`scoring.rule.${id}`)
