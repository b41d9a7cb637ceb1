import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import getPort from 'get-port'
import type { PlainData } from './plain-page'

/** Bundles the plain page as small as esbuild can make it and serves it compressed, from memory. */
export async function servePlainPage(data: PlainData): Promise<{ address: string; stop: () => void }> {
  const files = new Map([
    ['/', { type: 'text/html; charset=utf-8', body: gzipSync(documentOf(data)) }],
    ['/page.js', { type: 'text/javascript', body: gzipSync(await bundle()) }],
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

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'plain-page.tsx')],
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

function documentOf(data: PlainData): string {
  const style = readFileSync(path.join(import.meta.dirname, 'plain.css'), 'utf8')
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Plain page</title><link rel="icon" href="data:,">
<style>${style}</style><div id="root"></div>
<script type="application/json" id="data">${json}</script><script type="module" src="/page.js"></script></html>`
}
