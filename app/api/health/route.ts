import { isAnswering } from '@/lib/server/world/is-answering'

export const dynamic = 'force-dynamic'

/** Whether the server and its database answer; for monitoring. */
export async function GET(): Promise<Response> {
  const fine = await isAnswering()
  const headers = { 'Cache-Control': 'no-store' }
  return Response.json({ status: fine ? 'ok' : 'database-away' }, { status: fine ? 200 : 503, headers })
}
