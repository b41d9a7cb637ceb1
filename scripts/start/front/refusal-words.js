// @ts-check

/**
 * Why a request is refused before Next sees it. `reason` is what a program reads, the rest what a person does.
 *
 * @typedef {{ status: number, reason: string, title: string, text: string, headers?: Record<string, string> }} Refused
 */

const back = 'Go back with your browser: what you typed is still there.'

/** @satisfies {Record<string, Refused>} */
export const refusals = {
  address: {
    status: 400,
    reason: 'unreadable',
    title: 'This address cannot be read',
    text: 'If you typed it, check it. If somebody sent it to you, ask them for it again.',
  },
  unreadable: {
    status: 400,
    reason: 'unreadable',
    title: 'This request cannot be read',
    text: `The page may be from before an upgrade, or the connection broke off. ${back} Load the page again and send it once more. Nothing was changed.`,
  },
  elsewhere: {
    status: 403,
    reason: 'not-from-this-site',
    title: 'This did not come from a page of this site',
    text: 'Nothing was changed. Open the page here and send it again.',
  },
  method: {
    status: 405,
    reason: 'method',
    title: 'This cannot be asked here',
    text: 'This address is for reading, or for the forms of this site.',
    headers: { Allow: 'GET, HEAD, OPTIONS, POST, PUT' },
  },
  late: {
    status: 408,
    reason: 'too-slow',
    title: 'This took too long to arrive',
    text: `The connection is slow or broke off, and nothing was changed. ${back} Send it again.`,
    headers: { Connection: 'close' },
  },
  tooLong: {
    status: 413,
    reason: 'too-long',
    title: 'This is too long to be taken',
    text: `Nothing was changed. ${back} Make the longest text shorter, or choose a smaller file, and send it again.`,
  },
  tooLongSignedOut: {
    status: 413,
    reason: 'too-long',
    title: 'This is too long to be taken without signing in',
    text: `Nothing was changed. ${back} Sign in in another tab, then send it again here.`,
  },
  expectation: {
    status: 417,
    reason: 'expectation',
    title: 'This request cannot be read',
    text: 'It expects something of the server that it does not do. Send it without the header Expect.',
  },
  headers: {
    status: 431,
    reason: 'headers-too-long',
    title: 'The headers of this request are too long',
    text: 'Remove the cookies of this site in your browser, then load the page again.',
  },
  busy: {
    status: 503,
    reason: 'busy',
    title: 'Too much is arriving at once',
    text: `Nothing was changed. ${back} Wait a few seconds, then send it again.`,
    headers: { 'Retry-After': '5' },
  },
  pages: {
    status: 503,
    reason: 'busy',
    title: 'Too many pages are being loaded at once',
    text: 'Wait a few seconds, then load the page again.',
    headers: { 'Retry-After': '5' },
  },
}
