import 'server-only'
import { isFromThisSite } from '@/lib/core/web/address/is-from-this-site'
import { english } from '@/lib/words/english'
import { environment } from '../world/environment'

type Sent = { method: string; headers: Pick<Headers, 'get'> }

/** Whether a request may change something as far as its origin goes; asked again behind proxy.ts. */
export function isSameOrigin({ method, headers }: Sent): boolean {
  return isFromThisSite({ method, headers, publicUrl: environment().publicUrl })
}

/**
 * Throws if a form or an action was sent by another site. Pages only know the headers: whatever brings
 * content or names an action wants to change something.
 */
export function requireSameOrigin(headers: Pick<Headers, 'get' | 'has'>): void {
  const brings = ['content-type', 'content-length', 'transfer-encoding', 'next-action']
  if (!brings.some((name) => headers.has(name))) return
  if (!isSameOrigin({ method: 'POST', headers })) throw new Error(english.t('refusal.site'))
}
