import { attachment, replies } from '@/lib/server/http/responses'
import { countExport } from '@/lib/server/identity/own-account/count-export'
import { withPerson } from '@/lib/server/identity/with-person'
import { exportAccount } from '@/lib/server/people/own-account/export-account'

/** All that is stored about the person who asks. */
export async function GET(request: Request): Promise<Response> {
  return withPerson(request, async (person) => {
    const retryAfter = await countExport(person)
    if (retryAfter !== null)
      return replies.tooMany(retryAfter, { code: 'form-problem.many-exports', values: {} })
    const exported = await exportAccount(person, new Date())
    return attachment(JSON.stringify(exported, null, 2), 'application/json', 'thingworthy-account.json')
  })
}
