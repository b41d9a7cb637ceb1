import 'server-only'
import { replies } from '../http/responses'
import { isSameOrigin } from '../http/same-origin'
import { noteSecurity } from '../world/limits/security-log'
import type { Person } from './person'
import { findPersonBy } from './session-person'

/**
 * Replies to a request of a person who is signed in; 401 without one. What changes something must come from a page of
 * this site, else 403 before the session is looked up. Every route handler of signed-in people goes through it.
 */
export async function withPerson(
  request: Request,
  handle: (person: Person) => Response | Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request)) {
    await noteSecurity('request refused', { reason: 'another-site' })
    return replies.elsewhere()
  }
  const person = await findPersonBy(request.headers)
  return person ? handle(person) : replies.signedOut()
}
