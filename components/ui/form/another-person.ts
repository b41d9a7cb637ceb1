import { browserWords } from '@/lib/words/browser-words'
import uiMessages from '@/lib/words/generated/ui'
import type { FormState } from './form-state'

const { t } = browserWords(uiMessages)

/** What a form is refused with when another person has signed in since its page was rendered. */
export const anotherPersonWords = t('ui.another-person')

/** The field of a problem that concerns the form, not one field. */
export const wholeForm = ''

/** The next state of a form that was sent from the page of another person. What the other typed is not shown to this one. */
export function refusedForAnother(state: FormState): FormState {
  const problems = [{ field: wholeForm, message: anotherPersonWords }]
  return { problems, typed: {}, attempt: state.attempt + 1 }
}
