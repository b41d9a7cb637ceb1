import type { Answer } from '@/lib/core/answers/answer'
import type { TypedAnswer } from '../../../lib/browser/typed/typed-answer'
import type { EntryFormState, RejectedEntry } from '../entry/entry-form-state'

export type RejectedAnswer = RejectedEntry<TypedAnswer, Answer>
export type SectionFormState = EntryFormState<TypedAnswer, Answer>
export type SectionFormAction = (state: SectionFormState, form: FormData) => Promise<SectionFormState>
