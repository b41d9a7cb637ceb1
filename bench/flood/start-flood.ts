import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** Begins a flood of sign-ins; `stop` ends it and gives how often each status was the answer, 0 where there was none. */
export async function startFlood(address: string): Promise<{ stop: () => Promise<[string, unknown][]> }> {
  const flood = fork(path.join(import.meta.dirname, 'flood.js'), { execArgv: [] })
  flood.send({ address, hidden: await hiddenFields(address) })
  return {
    async stop() {
      flood.send('stop')
      const [statuses] = await once(flood, 'message')
      return Object.entries(Object(statuses))
    },
  }
}

/** What a browser without scripts sends beside what a person types. */
async function hiddenFields(address: string): Promise<[string, string][]> {
  const page = await (await fetch(`${address}/sign-in`)).text()
  const found = [...page.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)]
  if (found.length === 0) throw new Error('The sign-in form was not found.')
  return found.map(([, name = '', value = '']) => [name, unescaped(value)])
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
