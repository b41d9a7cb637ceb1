import type { FormState } from './form-state'

/** What a form is refused with when somebody else has signed in since its page was drawn. */
export const anotherPersonWords =
  'Nothing was saved: somebody else opened this page and has signed out since. Go back to read what they typed, and sign in as them to save it'

/** The field of a problem that concerns the whole form. */
export const wholeForm = ''

/** The next state of a form that was sent from the page of another person. What they typed is not drawn for this one. */
export function refusedForAnother(state: FormState): FormState {
  const problems = [{ field: wholeForm, message: anotherPersonWords }]
  return { problems, typed: {}, attempt: state.attempt + 1 }
}
