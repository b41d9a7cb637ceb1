import { stampOnDisk } from '@/lib/server/content/authoring'

/** Changes when a content file does, so that an open page knows when to refresh. */
export function GET(): Response {
  return new Response(stampOnDisk(), { headers: { 'Cache-Control': 'no-store' } })
}
