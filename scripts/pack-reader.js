// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkout } from './checkout.js'
import { fingerprint } from './fingerprint.js'

/** @typedef {{ folder: string, entry: string, outfile: string, sources: string[] }} Thread */

const always = ['lib/core', 'package-lock.json', 'scripts/pack-reader.js']

/** @type {Thread[]} */
const threads = [
  {
    folder: 'lib/files/generated',
    entry: 'lib/files/apart/worker.ts',
    outfile: 'worker.mjs',
    sources: [...always, 'lib/files'],
  },
  {
    folder: 'lib/evidence/generated',
    entry: 'lib/evidence/pdf/worker.ts',
    outfile: 'pdf-worker.mjs',
    sources: [...always, 'lib/evidence'],
  },
]

/**
 * Bundles each worker thread that reads files of people into one JavaScript file, unless it was made from these
 * very sources: a thread cannot load TypeScript. See docs/decisions/0015-files-in-a-worker-thread.md.
 */
export async function packReader() {
  for (const thread of threads) await pack(thread)
}

/** @param {Thread} thread */
async function pack({ entry, outfile, sources, ...thread }) {
  const folder = path.join(checkout, thread.folder)
  const stamp = path.join(folder, '.made-from')
  const wanted = fingerprint(checkout, sources, {
    isLeftOut: (name) => name.endsWith('.test.ts') || name.startsWith(`${thread.folder}/`),
  })
  if (read(stamp) === wanted) return
  // Loaded late: this file is read before packages are installed.
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: checkout,
    entryPoints: [entry],
    outfile: path.join(folder, outfile),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // It loads files of its own by path.
    external: ['pdfjs-dist'],
    // The CommonJS parts of packages call it.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    // The very file: through the package's exports all of its languages come along.
    alias: { '@': '.', zod: './node_modules/zod/index.js' },
    logLevel: 'error',
  })
  writeFileSync(stamp, wanted)
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
