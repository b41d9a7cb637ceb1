// @ts-check

/** @type {Record<number, { title: string, heading: string, text: string }>} */
const words = {
  404: {
    title: 'Page not found',
    heading: 'There is nothing at this address',
    text: 'If you typed it, check it. If somebody sent it to you, ask them whether you may see it.',
  },
  500: {
    title: 'Something went wrong',
    heading: 'Something went wrong',
    text: `This is a fault on our side and has been logged. Answers you saved are stored. Load this page again; if it
      happens again, contact the operator of this server.`,
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
      Reflect.apply(write, response, [status in words ? fill(chunk, response) : chunk, ...rest])
  )
}

const empty = '<html id="__next_error__">'

/**
 * @param {string | Uint8Array} chunk
 * @param {import('node:http').ServerResponse} response
 */
function fill(chunk, response) {
  const page = Buffer.from(chunk).toString('utf8')
  if (!page.includes(empty)) return chunk
  const styles = String(response.getHeader('link') ?? '').match(/\/_next\/static\/[\w./-]+\.css/g) ?? []
  return page
    .replace(empty, '<html id="__next_error__" lang="en-GB">')
    .replace('</head>', `<noscript>${styles.map(toLink).join('')}</noscript></head>`)
    .replace('<body>', `<body><noscript>${body(response.statusCode)}</noscript>`)
}

/** @param {string} href */
function toLink(href) {
  return `<link rel="stylesheet" href="${href}">`
}

/** @param {number} status */
function body(status) {
  const { title, heading, text } = words[status] ?? { title: '', heading: '', text: '' }
  return `<title>${title} - Thingworthy</title>
<main class="mx-auto max-w-6xl px-4 py-12 sm:px-6">
<h1 class="text-title">${heading}</h1>
<p class="measure mt-3">${text}</p>
<p class="mt-6"><a href="/products">Go to your products</a></p>
</main>`
}
