import { refusedForAnother } from '@/components/ui/form/another-person'
import { type Confirmation, type FormState, refused } from '@/components/ui/form/form-state'
import { withMessages } from '@/lib/words/with-messages'

type NotConfirmed =
  | { reason: 'another-person' }
  | {
      reason: 'ask'
      asked: Confirmation
      problems: Parameters<typeof withMessages>[0]
    }

/**
 * The next state of a form whose sender was not confirmed: it keeps what was typed, and asks for the password and
 * perhaps the second factor.
 */
export function notConfirmed(state: FormState, form: FormData, sender: NotConfirmed): FormState {
  if (sender.reason === 'another-person') return refusedForAnother(state)
  return { ...refused(state, form, withMessages(sender.problems)), confirm: sender.asked }
}
