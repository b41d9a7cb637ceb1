// @ts-check
import { t } from '../words/script-words.js'

/** @type {Record<number, { title: string, heading: string, text: string }>} */
const words = {
  404: {
    title: t('not-found.title'),
    heading: t('not-found.heading'),
    text: t('not-found.what-now', { isSignedIn: 'yes' }),
  },
  500: {
    title: t('errors.title'),
    heading: t('errors.title'),
    text: t('fault-page.reload'),
  },
}

/**
 * Where a page is missing or fails while it is rendered, Next sends an empty body, which scripts fill in. Adds
 * the text for readers without scripts. To be called before the request is handled.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function noScriptPages(request, response) {
  let status = response.statusCode
  Object.defineProperty(response, 'statusCode', {
    get: () => status,
    set(next) {
      status = next
      // Nothing can be added to what is compressed; Next asks for this only when it sends the headers.
      if (next in words) delete request.headers['accept-encoding']
    },
  })
  const write = response.write
  response.write = /** @type {typeof write} */ (
    (/** @type {any} */ chunk, /** @type {any[]} */ ...rest) =>
      Reflect.apply(write, response, [
        status in words ? fill(chunk, response, request.method) : chunk,
        ...rest,
      ])
  )
}

const empty = '<html id="__next_error__">'

/**
 * @param {string | Uint8Array} chunk
 * @param {import('node:http').ServerResponse} response
 * @param {string | undefined} method
 */
function fill(chunk, response, method) {
  const page = Buffer.from(chunk).toString('utf8')
  if (!page.includes(empty)) return chunk
  const styles = String(response.getHeader('link') ?? '').match(/\/_next\/static\/[\w./-]+\.css/g) ?? []
  return page
    .replace(empty, '<html id="__next_error__" lang="en-GB">')
    .replace('</head>', `<noscript>${styles.map(toLink).join('')}</noscript></head>`)
    .replace('<body>', `<body><noscript>${body(response.statusCode, method)}</noscript>`)
}

/** @param {string} href */
function toLink(href) {
  return `<link rel="stylesheet" href="${href}">`
}

/**
 * @param {number} status
 * @param {string | undefined} method
 */
function body(status, method) {
  const { title, heading, text } = words[status] ?? { title: '', heading: '', text: '' }
  return `<title>${t('ui.title', { isRefused: 'no', title })}</title>
<main class="mx-auto max-w-6xl px-4 py-12 sm:px-6">
<h1 class="text-title">${heading}</h1>
${status === 404 && method === 'POST' ? `<p class="measure mt-3">${t('not-found.not-saved')}</p>` : ''}
<p class="measure mt-3">${text}</p>
<p class="mt-6"><a href="/products">${t('error-page.products')}</a></p>
</main>`
}
