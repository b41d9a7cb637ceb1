import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { withMessages } from '@/lib/words/with-messages'
import { replies, reply } from '../responses'
import { archiveAddress } from './archive-address'
import { isScript, redirectTo } from './upload-replies'

type Outcome =
  | { uploaded: true; id: string }
  | { uploaded: false; reason?: 'different-product'; problems: Problem[]; retryAfter?: number }

/**
 * The reply to a zip that was uploaded: for a script JSON with all problems; for a plain form the new draft, or the page of the form
 * (`back`), whose address says what is wrong.
 */
export function replyToArchive(request: Request, back: string, outcome: Outcome): Response {
  if (outcome.uploaded) {
    const location = `/assessments/${outcome.id}`
    return isScript(request) ? reply(201, { ...outcome, location }) : redirectTo(location)
  }
  const { reason, problems, retryAfter } = outcome
  if (!isScript(request)) {
    const query = reason ? 'archive=different' : archiveAddress(problems)
    return redirectTo(`${back}?${query}`)
  }
  const [problem] = problems
  if (retryAfter !== undefined && problem) return replies.tooMany(retryAfter, problem)
  return reply(422, { ...outcome, problems: withMessages(problems) })
}
