// Shows the offline page in place of a page that cannot be reached. Nothing else is stored here: no other page, and no
// answers, which have a store of their own.

const store = 'offline-page'
const page = '/offline'
let isOffline = false

self.addEventListener('install', (event) => event.waitUntil(keepPage()))

self.addEventListener('activate', (event) => event.waitUntil(self.registration.navigationPreload?.enable()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(openPage(event))
  // Other requests go to the network as usual.
  else if (isOffline && request.url.includes('/_next/static/')) event.respondWith(load(request))
})
/** The offline page with its stylesheets and fonts, without scripts, which it does not need. */
async function keepPage() {
  const answer = await fetch(page)
  if (!answer.ok) throw new Error(`${page} answers ${answer.status}`)
  const text = await answer.text()
  const stylesheets = [...text.matchAll(/href="(\/_next\/static\/[^"]+\.(?:css|woff2)[^"]*)"/g)]
  const plain = text.replace(/<script[\s\S]*?<\/script>|<link[^>]*as="script"[^>]*>/g, '')
  const names = ['content-type', 'content-security-policy']
  const headers = names.map((name) => [name, answer.headers.get(name)])
  const kept = await caches.open(store)
  await kept.addAll([...new Set(stylesheets.map(([, address]) => address))])
  await kept.put(page, new Response(plain, { status: 503, headers }))
}

async function openPage({ request, preloadResponse }) {
  try {
    const answer = (await preloadResponse) ?? (await fetch(request))
    isOffline = false
    return answer
  } catch {
    isOffline = true
    return (await caches.match(page)) ?? Response.error()
  }
}

async function load(request) {
  return (await caches.match(request)) ?? fetch(request)
}
