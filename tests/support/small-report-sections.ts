import type { Answer, Answers } from '@/lib/core/answers/answer'
import { smallReport } from './small-report'

/** An answer without evidence. */
export const answer = (says: Answer['says'], more: Partial<Answer> = {}): Answer => ({
  says,
  evidence: [],
  copied: false,
  ...more,
})

/** The answer that chooses this option. */
export const choice = (option: string, more?: Partial<Answer>) => answer({ kind: 'choice', option }, more)

/** The lock is asked about where the product has a login. */
export const facts = { login: 'yes' }

export const evidence = [
  { title: 'Photograph', url: 'https://example.org/', kind: 'document', speaksOf: '2026-01-31' },
] as const

/** A section of the report about these answers; the first unless said. */
export const sectionOf = (answers: Answers, index = 0) => {
  const section = smallReport({ facts, answers }).sections[index]
  if (!section) throw new Error('there is no such section')
  return section
}
