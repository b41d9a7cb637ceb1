import { type NextRequest, NextResponse } from 'next/server'
import { isFromThisSite } from '@/lib/core/web/address/is-from-this-site'
import { requestMethodHeader, requestPathHeader } from '@/lib/core/web/address/request-path'
import { contentSecurityPolicy } from '@/lib/core/web/content-security-policy'
import { isUnpublishedAddress } from '@/lib/server/content/public-address'
import { browserWords } from '@/lib/words/browser-words'
import refusalMessages from '@/lib/words/generated/refusal'

const { t } = browserWords(refusalMessages)

/**
 * Sets the content security policy with a nonce for each page, and refuses cross-site requests that carry a
 * session. lib/server/http/same-origin.ts checks the latter again, so that a request that passes this file by
 * mistake gets no further. Nobody is signed in here.
 */
export function proxy(request: NextRequest): NextResponse {
  const publicUrl = process.env.PUBLIC_URL ?? 'http://127.0.0.1:3000'
  if (!isFromThisSite({ method: request.method, headers: request.headers, publicUrl })) {
    return new NextResponse(t('refusal.site'), { status: 403 })
  }
  const isSecure = publicUrl.startsWith('https:')
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const { pathname } = request.nextUrl
  const policy = contentSecurityPolicy({
    drawsPdf: pageOfFile.test(pathname),
    nonce,
    isSecure,
    isDevelopment: process.env.NODE_ENV === 'development',
  })

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('content-security-policy', policy)
  headers.set(requestMethodHeader, request.method)
  headers.set(requestPathHeader, pathname + queryOf(request.nextUrl))
  const response = isUnpublishedAddress(pathname)
    ? NextResponse.rewrite(new URL(nowhere, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (isSecure) response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  return response
}

/** The pages of a file of evidence, for members and for the auditor of a review, the only ones that draw PDFs. */
const pageOfFile = /^\/(?:products\/[^/]+\/evidence|reviews\/[^/]+)\/files\/[^/]+\/?$/

/** The query as people see it: Next adds a part of its own where it fetches a page by script. */
function queryOf({ searchParams }: Pick<URL, 'searchParams'>): string {
  const query = new URLSearchParams(searchParams)
  query.delete('_rsc')
  return query.size > 0 ? `?${query}` : ''
}

/** A path without a page: its 404 page is complete without scripts too. */
const nowhere = '/nowhere'

export const config = { matcher: '/((?!_next/static/).*)' }
