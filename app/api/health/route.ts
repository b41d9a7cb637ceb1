import { replyWithHealth } from '@/lib/server/http/health'

export const dynamic = 'force-dynamic'

/** Whether the server and its database answer, for monitoring. */
export function GET(): Promise<Response> {
  return replyWithHealth()
}
