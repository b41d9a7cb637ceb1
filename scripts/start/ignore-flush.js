// @ts-check

/**
 * Next asks the compressor for its output after each piece that React writes, of 2 to 4 kB: a report of 280 kB would be
 * compressed in a hundred parts and sent in as many packets. No page here has parts that a reader should see before
 * the rest is ready, so the compressor gives its output when its buffer is full and at the end.
 *
 * @param {import('node:http').ServerResponse} response before Next sets `flush` on it
 */
export function ignoreFlush(response) {
  Object.defineProperty(response, 'flush', { get: () => undefined, set() {} })
}
