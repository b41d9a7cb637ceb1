import type { Answer } from '@/lib/core/answers/answer'
import type { TypedAnswer } from '../../../lib/browser/typed/typed-answer'
import type { EntryFormState, RejectedEntry } from '../entry/entry-form-state'

export type RejectedAnswer = RejectedEntry<TypedAnswer, Answer>
/** `opened`: the question whose note, remark and evidence were being shown. */
export type SectionFormState = EntryFormState<TypedAnswer, Answer> & { opened?: string | null }
export type SectionFormAction = (state: SectionFormState, form: FormData) => Promise<SectionFormState>
