// The help of a question, fetched when it is opened. It is published and the same for everybody, so the
// browser keeps what was opened: it can be read again while there is no connection.

const storeName = 'question-help'
/** More than the questions of any questionnaire; beyond it the oldest are deleted. */
const mostKept = 300
const patience = 15_000

const loaded = new Map<string, string>()

/** What this page has loaded before, if it has. */
export function loadedHelp(address: string): string | undefined {
  return loaded.get(address)
}

/** Loads the help at this address as HTML; false where neither the server nor this browser's cache has it. */
export async function loadHelp(address: string): Promise<boolean> {
  const html = (await fetchHelp(address)) ?? (await keptHelp(address))
  if (html === undefined) return false
  loaded.set(address, html)
  return true
}

async function fetchHelp(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) })
    if (!response.ok) return undefined
    const kept = response.clone()
    const html = await response.text()
    await keep(address, kept)
    return html
  } catch {
    return undefined
  }
}

/** Without a secure connection, or where nothing may be stored, the browser has no cache. */
async function keep(address: string, response: Response): Promise<void> {
  try {
    const store = await caches.open(storeName)
    await store.put(address, response)
    const kept = await store.keys()
    await Promise.all(kept.slice(0, -mostKept).map((oldest) => store.delete(oldest)))
  } catch {}
}

async function keptHelp(address: string): Promise<string | undefined> {
  try {
    return await (await caches.match(address, { cacheName: storeName }))?.text()
  } catch {
    return undefined
  }
}
