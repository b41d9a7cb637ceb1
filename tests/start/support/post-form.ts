/**
 * Opens a page, fills in its form and sends it, as a browser without scripts does: hidden fields are sent as they are.
 * Gives the answer, redirects not followed.
 */
export async function postForm(
  address: string,
  fields: Record<string, string>,
  cookie = '',
): Promise<Response> {
  const page = await (await fetch(address, { headers: { cookie } })).text()
  const body = new FormData()
  for (const [field] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    body.append(attribute(field, 'name'), attribute(field, 'value'))
  }
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const headers = { origin: new URL(address).origin, cookie }
  return fetch(address, { method: 'POST', body, headers, redirect: 'manual' })
}

function attribute(field: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(field)?.[1] ?? ''
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
