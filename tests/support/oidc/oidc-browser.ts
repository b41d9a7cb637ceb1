import { type Attempt, cookieOfAttempt, readAttempt } from '@/lib/server/identity/provider/attempt'
import { authorizationUrl } from '@/lib/server/identity/provider/leave'
import { type Returned, returnFromProvider } from '@/lib/server/people/joining/return-from-provider'

type Order = Omit<Attempt, 'secret' | 'at'>

/** A browser of a test: its cookies here, and those at the provider. */
export class OidcBrowser {
  #here = new Map<string, string>()
  #there = new Map<string, string>()

  constructor(cookie = '') {
    const [name = '', value = ''] = cookie.split('=')
    if (name) this.#here.set(name, decodeURIComponent(value))
  }

  get headers(): Headers {
    return new Headers({ cookie: asHeader(this.#here) })
  }

  /** As a thief of cookies does. */
  takeCookiesOf(other: OidcBrowser): void {
    this.#here = new Map(other.#here)
  }

  changeCookie(name: string, change: (value: string) => string): void {
    this.#here.set(name, change(this.#here.get(name) ?? ''))
  }

  /** Presses a button that leads to the provider; gives the address there. */
  async leave(order: Order): Promise<string> {
    const { name, value } = cookieOfAttempt(order)
    this.#here.set(name, value)
    const attempt = readAttempt(this.headers)
    const url = attempt && (await authorizationUrl(attempt))
    if (!url) throw new Error('the provider is away')
    return url
  }

  /** Signs in at the provider as one of its people, or as nobody; the query with which it sends the browser back. */
  async answer(url: string, person: string | null): Promise<string> {
    let [at, response] = [url, await this.#fetch(url)]
    for (let hops = 0; hops < 10; hops++) {
      const next = response.headers.get('location')
      if (!next) {
        response = await this.#fetch(at, new URLSearchParams(person === null ? {} : { person }))
        continue
      }
      at = new URL(next, at).href
      if (at.includes('/sign-in/provider/callback')) return new URL(at).search
      response = await this.#fetch(at)
    }
    throw new Error(`the provider goes in circles: ${await response.text()}`)
  }

  /** Comes back with a query; keeps the cookies it is given. */
  async comeBack(query: string): Promise<Returned> {
    const returned = await returnFromProvider(query, this.headers)
    for (const { name, value, maxAge } of returned.cookies)
      if (maxAge > 0) this.#here.set(name, value)
      else this.#here.delete(name)
    return returned
  }

  /** All three; the path that the browser is led to. */
  async go(order: Order, person: string | null): Promise<string> {
    return (await this.comeBack(await this.answer(await this.leave(order), person))).path
  }

  async #fetch(url: string, body?: URLSearchParams): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: asHeader(this.#there) },
      ...(body && { method: 'POST', body }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      this.#there.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
}

function asHeader(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
