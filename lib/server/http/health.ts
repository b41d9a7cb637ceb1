import 'server-only'
import { isAnswering } from '../world/is-answering'

/** Whether the server and its database answer; 503 within a second when the database does not. */
export async function replyWithHealth(): Promise<Response> {
  const fine = await isAnswering()
  const headers = { 'Cache-Control': 'no-store' }
  return Response.json({ status: fine ? 'ok' : 'database-away' }, { status: fine ? 200 : 503, headers })
}
