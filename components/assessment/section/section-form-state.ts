import type { Answer } from '@/lib/core/answers/answer'
import type { Author } from '@/lib/core/assessment/assessment'
import type { Problem } from '@/lib/core/text/problem'
import type { TypedAnswer } from '../../../lib/browser/typed/typed-answer'

/** One answer that a plain post could not save: what was typed, and why. */
export type RejectedAnswer = {
  typed: TypedAnswer
  problems: readonly Problem[]
  conflict: { theirs: Answer | null; by: Author; at: string; revision: number } | null
}

/** What a plain post carries back; everything that could be saved has been. */
export type SectionFormState = {
  rejected: Readonly<Record<string, RejectedAnswer>>
  attempt: number
  /** The page was drawn for somebody else than who is signed in; nothing was saved. */
  isOfAnother: boolean
}

export type SectionFormAction = (state: SectionFormState, form: FormData) => Promise<SectionFormState>

export const nothingRejected: SectionFormState = { rejected: {}, attempt: 0, isOfAnother: false }
