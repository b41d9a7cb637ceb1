import 'server-only'
import { headers } from 'next/headers'
import { isFromThisSite } from '@/lib/core/web/is-from-this-site'
import { environment } from './environment'

/** Whether a request to a route handler may change something. One that may not is answered with 403. */
export function isSameOrigin({ method, headers }: Request): boolean {
  return isFromThisSite({ method, headers, publicUrl: environment().publicUrl })
}

/** The same for a server action, which is always a POST. Throws: our own pages never get here. */
export async function requireSameOrigin(): Promise<void> {
  const { publicUrl } = environment()
  if (isFromThisSite({ method: 'POST', headers: await headers(), publicUrl })) return
  throw new Error('An action was called from another site.')
}
