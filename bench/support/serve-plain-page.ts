import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import getPort from 'get-port'

/** `entry` and `style` are files; the page finds `data` in its document, as JSON. */
type PlainPage = { entry: string; style: string; data: object }

/** Bundles a plain page as small as esbuild can make it and serves it compressed, from memory. */
export async function servePlainPage(page: PlainPage): Promise<{ address: string; stop: () => void }> {
  const files = new Map([
    ['/', { type: 'text/html; charset=utf-8', body: gzipSync(documentOf(page)) }],
    ['/page.js', { type: 'text/javascript', body: gzipSync(await bundle(page.entry)) }],
  ])
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    if (!file) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'gzip' }).end(file.body)
  })
  const port = await getPort({ host: '127.0.0.1' })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address: `http://127.0.0.1:${port}/`, stop }
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const [script] = outputFiles
  if (!script) throw new Error('esbuild made no file.')
  return script.contents
}

function documentOf({ style, data }: PlainPage): string {
  const rules = readFileSync(style, 'utf8')
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Plain page</title><link rel="icon" href="data:,">
<style>${rules}</style><div id="root"></div>
<script type="application/json" id="data">${json}</script><script type="module" src="/page.js"></script></html>`
}
