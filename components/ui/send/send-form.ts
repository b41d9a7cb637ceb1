import { formSize, longestEntry } from '@/components/ui/form/form-size'
import { bodyLimits, fileLimit } from '@/lib/core/web/body-limits.js'
import { fileSizeWords, sizeWords } from '@/lib/core/web/size-words'

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
      // A digest marks what our server said: a redirect, nothing found, or a failure that is logged there.
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
    return `The file is ${fileSizeWords(value.size)}; at most ${fileSizeWords(fileLimit)} can be uploaded. Choose a smaller file`
  if (size <= bodyLimits[limit]) return null
  const most = sizeWords(bodyLimits[limit])
  return `What you typed is ${sizeWords(size)}; at most ${most} can be sent at once. Shorten the longest text`
}

function explainFailure(error: unknown, form: FormData, size: number): string {
  if (error instanceof Error && error.name === 'UnrecognizedActionError')
    return 'This page is from before an upgrade of the server. Copy what you typed, load the page again, and send it from there'
  const { value } = longestEntry(form)
  const [what, act] =
    value instanceof File && value.size > 0
      ? [`the file, which is ${fileSizeWords(value.size)}`, 'choose a smaller file']
      : [`what you typed, which is ${sizeWords(size)}`, 'shorten the longest text']
  return `The server, or a proxy in front of it, did not take ${what}. If that is too long, ${act}; else wait a moment. Then send it again`
}
