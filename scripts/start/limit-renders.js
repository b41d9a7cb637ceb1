// @ts-check
import { FairPlaces } from './fair-places.js'
import { refusals } from './front/refusal-words.js'
import { refuse } from './front/refuse.js'
import { isKnownBrowser } from './known-browser.js'
import { blockOf } from './limit-strangers.js'

/**
 * Pages rendered at once. Node renders one at a time anyway: more of them only hold more memory. Strangers have a part
 * of the places, so that however many ask, pages of people who have signed in are rendered.
 */
const renders = { inAll: 8, ofStrangers: 6, ofBlock: 4 }

/** So many pages may wait, and for so long, in milliseconds. */
const queue = { waiting: 500, patience: 15_000 }

/** A response that a slow reader has not taken by then was rendered long before, and holds no place any more. */
const longestRender = 5_000

/** What is not a page: files, and addresses for programs, which answer without rendering. */
const withoutRender = /^\/(?:_next\/static|api|fonts)\/|^\/[^/]+\.(?:js|svg|ico|txt|xml|webmanifest)$/

/**
 * Lets at most eight pages be rendered at once; the others wait, and the sender with the fewest in flight has the next
 * place. A page for which no place becomes free in time is refused with 503. Forms are not counted here: they
 * wait for hashing and the database, and have limits of their own.
 *
 * @param {{ secret: string, trustedProxies: readonly string[], isSecure: boolean, patience?: number }} settings
 */
export function limitRenders({ secret, trustedProxies, isSecure, patience = queue.patience }) {
  const sizes = { waiting: queue.waiting, patience }
  const everybody = new FairPlaces({ ...sizes, ofKey: renders.inAll, inAll: renders.inAll })
  const strangers = new FairPlaces({ ...sizes, ofKey: renders.ofBlock, inAll: renders.ofStrangers })

  /**
   * @param {import('node:http').IncomingMessage} request whose client is in X-Forwarded-For
   * @param {import('node:http').ServerResponse} response
   * @param {() => void} render called at once, later or never
   */
  return (request, response, render) => {
    if (!isPage(request)) return render()
    const refusePage = () => void refuse(request, response, { refused: refusals.pages, isSecure })
    if (isKnownBrowser(request.headers.cookie, secret)) {
      return holdPlace(everybody, { key: request.headers.cookie ?? '', refuse: refusePage }, response, render)
    }
    const key = blockOf(String(request.headers['x-forwarded-for'] ?? ''), trustedProxies)
    holdPlace(strangers, { key, refuse: refusePage }, response, () =>
      holdPlace(everybody, { key, refuse: refusePage }, response, render),
    )
  }
}

/** @param {import('node:http').IncomingMessage} request */
function isPage({ method, url = '/' }) {
  return (method === 'GET' || method === 'HEAD') && !withoutRender.test(url.split('?')[0] ?? '/')
}

/**
 * Begins once there is a place, and gives it back when the response ends, or after the longest time a render may take.
 *
 * @param {FairPlaces} places
 * @param {{ key: string, refuse: () => void }} asker
 * @param {import('node:http').ServerResponse} response
 * @param {() => void} begin
 */
function holdPlace(places, asker, response, begin) {
  /** @type {NodeJS.Timeout | undefined} */
  let end
  let isLeft = false
  const leave = () => {
    if (isLeft) return
    isLeft = true
    clearTimeout(end)
    place.leave()
  }
  const place = places.ask({
    ...asker,
    begin: () => {
      end = setTimeout(leave, longestRender)
      begin()
    },
  })
  response.once('close', leave)
}
