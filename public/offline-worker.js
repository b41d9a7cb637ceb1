// Where a page cannot be reached, the browser shows the one that says so and what to do. Nothing else is
// kept here: no page of anybody's, and no answer, which wait in a store of their own.

const store = 'offline-page'
const page = '/offline'
let isAway = false

self.addEventListener('install', (event) => event.waitUntil(keepPage()))

self.addEventListener('activate', (event) => event.waitUntil(self.registration.navigationPreload?.enable()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(openPage(event))
  // Whatever else a page asks for goes its usual way, without a stop here.
  else if (isAway && request.url.includes('/_next/static/')) event.respondWith(load(request))
})

/** The page and all that it looks like, without its scripts, which it does not need. */
async function keepPage() {
  const answer = await fetch(page)
  if (!answer.ok) throw new Error(`${page} answers ${answer.status}`)
  const text = await answer.text()
  const looks = [...text.matchAll(/href="(\/_next\/static\/[^"]+\.(?:css|woff2)[^"]*)"/g)]
  const plain = text.replace(/<script[\s\S]*?<\/script>|<link[^>]*as="script"[^>]*>/g, '')
  const names = ['content-type', 'content-security-policy']
  const headers = names.map((name) => [name, answer.headers.get(name)])
  const kept = await caches.open(store)
  await kept.addAll([...new Set(looks.map(([, address]) => address))])
  await kept.put(page, new Response(plain, { status: 503, headers }))
}

async function openPage({ request, preloadResponse }) {
  try {
    const answer = (await preloadResponse) ?? (await fetch(request))
    isAway = false
    return answer
  } catch {
    isAway = true
    return (await caches.match(page)) ?? Response.error()
  }
}

async function load(request) {
  return (await caches.match(request)) ?? fetch(request)
}
