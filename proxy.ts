import { type NextRequest, NextResponse } from 'next/server'
import { isFromThisSite, notFromThisSite } from '@/lib/core/web/address/is-from-this-site'
import { requestPathHeader } from '@/lib/core/web/address/request-path'
import { contentSecurityPolicy } from '@/lib/core/web/content-security-policy'
import { isUnpublishedAddress } from '@/lib/server/content/public-address'

/**
 * What every page needs before it is drawn: a policy with a nonce of its own. It also turns away what
 * another site's page sends in a person's name; lib/server/http/same-origin.ts does so again, because whoever
 * gets past this file must not get further. Nobody is let in here.
 */
export function proxy(request: NextRequest): NextResponse {
  const publicUrl = process.env.PUBLIC_URL ?? 'http://127.0.0.1:3000'
  if (!isFromThisSite({ method: request.method, headers: request.headers, publicUrl })) {
    return new NextResponse(notFromThisSite, { status: 403 })
  }
  const isSecure = publicUrl.startsWith('https:')
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentSecurityPolicy({
    nonce,
    isSecure,
    isDevelopment: process.env.NODE_ENV === 'development',
  })

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('content-security-policy', policy)
  const { pathname } = request.nextUrl
  headers.set(requestPathHeader, pathname + queryOf(request.nextUrl))
  const response = isUnpublishedAddress(pathname)
    ? NextResponse.rewrite(new URL(nowhere, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (isSecure) response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  return response
}

/** The query as people see it: Next adds a part of its own where it fetches a page by script. */
function queryOf({ searchParams }: Pick<URL, 'searchParams'>): string {
  const query = new URLSearchParams(searchParams)
  query.delete('_rsc')
  return query.size > 0 ? `?${query}` : ''
}

/** No page of ours: whoever is sent there reads, without scripts too, that there is nothing. */
const nowhere = '/nowhere'

export const config = { matcher: '/((?!_next/static/).*)' }
