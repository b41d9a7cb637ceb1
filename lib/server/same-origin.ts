import 'server-only'
import { isFromThisSite } from '@/lib/core/web/is-from-this-site'
import { environment } from './environment'

/** Whether a request may change something as far as its origin goes; asked again behind proxy.ts. */
export function isSameOrigin({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  return isFromThisSite({ method, headers, publicUrl: environment().publicUrl })
}
