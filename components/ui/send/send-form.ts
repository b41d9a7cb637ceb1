import { formSize, longestEntry } from '@/components/ui/send/form-size'
import { bodyLimits, fileLimit } from '@/lib/core/web/body-limits.js'
import { fileSizeWords, sizeWords } from '@/lib/core/web/size-words'
import { browserWords } from '@/lib/words/browser-words'
import sendMessages from '@/lib/words/generated/send-form'

const { t } = browserWords(sendMessages)

/** Why a form was not sent, beside the field that holds most of it. */
export type NotSent = { field: string; message: string }

type Sending<State> = {
  /** `anonymous` where people are not signed in yet. */
  limit?: 'anonymous' | 'form' | 'upload'
  /** The state of the form when it was not sent, with everything that was typed. */
  refuse: (state: State, form: FormData, problem: NotSent) => State
  /** The state without what the action does not read, such as texts that were typed before. */
  withoutTyped?: (state: State) => State
}

type Action<State> = (state: State, form: FormData) => Promise<State>

/**
 * The action of a form, for useActionState. In the browser it measures the form first, and a form that is too
 * long, or that a proxy refused on the way, comes back with what was typed instead of failing the page. On the
 * server it is the action itself, so that the form is sent without scripts too.
 */
export function sendForm<State>(action: Action<State>, sending: Sending<State>): Action<State> {
  if (typeof window === 'undefined') return action
  const { limit = 'form', refuse, withoutTyped = (state) => state } = sending
  return async (state, form) => {
    const sent = withoutTyped(state)
    const size = formSize(form) + JSON.stringify(sent).length
    const tooLong = explainLength(form, size, limit)
    if (tooLong) return refuse(state, form, { field: longestEntry(form).name, message: tooLong })
    try {
      return await action(sent, form)
    } catch (error) {
      // A digest marks what our server sent: a redirect, nothing found, or a failure that is logged there.
      if (error instanceof Error && 'digest' in error) throw error
      return refuse(state, form, {
        field: longestEntry(form).name,
        message: explainFailure(error, form, size),
      })
    }
  }
}

function explainLength(form: FormData, size: number, limit: keyof typeof bodyLimits): string | null {
  const { value } = longestEntry(form)
  if (limit === 'upload' && value instanceof File && value.size > fileLimit)
    return t('send-form.file-too-large', { size: fileSizeWords(value.size), most: fileSizeWords(fileLimit) })
  if (size <= bodyLimits[limit]) return null
  return t('send-form.too-long', { size: sizeWords(size), most: sizeWords(bodyLimits[limit]) })
}

function explainFailure(error: unknown, form: FormData, size: number): string {
  if (error instanceof Error && error.name === 'UnrecognizedActionError') return t('send-form.upgraded')
  const { value } = longestEntry(form)
  return value instanceof File && value.size > 0
    ? t('send-form.file-not-taken', { size: fileSizeWords(value.size) })
    : t('send-form.not-taken', { size: sizeWords(size) })
}
