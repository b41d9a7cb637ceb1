// @ts-check

/**
 * Answers a request whose address nobody can read, such as one that ends in the middle of a letter: Next
 * would call it a failure of ours.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether the request is answered
 */
export function refuseAddress({ url = '/' }, response) {
  if (canBeRead(url.split('?', 1)[0] ?? '')) return false
  response.writeHead(400, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  })
  response.end('This address cannot be read. If you typed it, check it.\n')
  return true
}

/** @param {string} path */
function canBeRead(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
