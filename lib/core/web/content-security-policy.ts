// What a browser may load for a page: files of this site, and scripts and styles that carry the
// page's own nonce. Nothing from other sites, no frames, no forms that post to another site.

/** `drawsPdf`: pdf.js draws a PDF in it, whose pictures are blobs, and some of whose decoders are WebAssembly. */
type Page = { nonce: string; isSecure: boolean; isDevelopment: boolean; drawsPdf?: boolean }

/** The value of the Content-Security-Policy header. */
export function contentSecurityPolicy({ nonce, isSecure, isDevelopment, drawsPdf = false }: Page): string {
  const rules = [
    "default-src 'none'",
    // React explains errors by eval while one develops, and never in production.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}${
      drawsPdf ? " 'wasm-unsafe-eval'" : ''
    }`,
    // The development server puts its styles into the page without a nonce.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:${drawsPdf ? ' blob:' : ''}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ]
  return rules.join('; ')
}
