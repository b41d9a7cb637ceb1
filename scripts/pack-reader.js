// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkout } from './checkout.js'
import { fingerprint } from './fingerprint.js'

const sources = ['lib/core', 'lib/files', 'package-lock.json', 'scripts/pack-reader.js']
const folder = path.join(checkout, 'lib/files/generated')

/**
 * Bundles the worker thread that reads assessment files into one JavaScript file, unless it was made from these
 * very sources: a thread cannot load TypeScript. See docs/decisions/0015-files-in-a-worker-thread.md.
 */
export async function packReader() {
  const stamp = path.join(folder, '.made-from')
  const wanted = fingerprint(checkout, sources, {
    isLeftOut: (name) => /\.test\.ts$|^lib\/files\/generated\//.test(name),
  })
  if (read(stamp) === wanted) return
  // Loaded late: this file is read before packages are installed.
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: checkout,
    entryPoints: ['lib/files/apart/worker.ts'],
    outfile: path.join(folder, 'worker.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
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
