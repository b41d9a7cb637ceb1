import type { Facts } from '@/lib/core/answers/answer'
import { asSentences } from '../../../../ui/form/as-sentence'
import type { FactsFormState } from './facts-form-state'

/** What is saved, with what was typed where it could not be saved. */
export function withTyped(given: Facts, rejected: FactsFormState['rejected']): Facts {
  const facts = { ...given }
  for (const [id, { typed }] of Object.entries(rejected)) {
    if (typed === null) delete facts[id]
    else facts[id] = typed
  }
  return facts
}

/** What a plain post says of each fact that it could not save. */
export function messagesOf(rejected: FactsFormState['rejected']): Record<string, string> {
  const withProblems = Object.entries(rejected).filter(([, { problems }]) => problems.length > 0)
  return Object.fromEntries(
    withProblems.map(([id, { problems }]) => [id, asSentences(problems.map(({ message }) => message))]),
  )
}
