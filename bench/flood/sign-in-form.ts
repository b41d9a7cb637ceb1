/** Sends the sign-in form as a browser without scripts does; gives the status of the answer, 0 where there was none. */
export async function openSignInForm(address: string): Promise<(who: number) => Promise<number>> {
  const page = await (await fetch(`${address}/sign-in`)).text()
  const hidden = [...page.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)]
  if (hidden.length === 0) throw new Error('The sign-in form was not found.')
  return async (who) => {
    const form = new FormData()
    for (const [, name = '', value = ''] of hidden) form.set(name, unescaped(value))
    form.set('email', `nobody-${who}@example.org`)
    form.set('password', 'a lamp that glistens')
    const headers = { origin: address, 'x-forwarded-for': `198.${who % 256}.${(who >> 8) % 256}.1` }
    try {
      const answer = await fetch(`${address}/sign-in`, { method: 'POST', body: form, headers })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return 0
    }
  }
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#x27;', "'")
}
