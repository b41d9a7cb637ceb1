import { browserWords } from '@/lib/words/browser-words'
import uiMessages from '@/lib/words/generated/ui'
import type { FormState } from './form-state'

const { t } = browserWords(uiMessages)

/** What a form is refused with when somebody else has signed in since its page was drawn. */
export const anotherPersonWords = t('ui.another-person')

/** The field of a problem that concerns the whole form. */
export const wholeForm = ''

/** The next state of a form that was sent from the page of another person. What they typed is not drawn for this one. */
export function refusedForAnother(state: FormState): FormState {
  const problems = [{ field: wholeForm, message: anotherPersonWords }]
  return { problems, typed: {}, attempt: state.attempt + 1 }
}
