// @ts-check
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { checkout } from './checkout.js'
import { packedCli, packedProgram, stampOf } from './packed-program.js'

/**
 * Bundles the command line, unless that was done with these very sources: loading some hundred of them takes
 * longer than scoring. Each bundle has a folder of its own, so that one in use stays intact.
 *
 * @param {string} [folder]
 */
export async function packCli(folder = packedCli) {
  const last = packedProgram(folder)
  if (last?.isFresh) return
  mkdirSync(folder, { recursive: true })
  const outdir = mkdtempSync(path.join(folder, 'bundle-'))
  // Another account than the one that bundled it may run it.
  chmodSync(outdir, 0o755)
  const name = path.basename(outdir)
  const inputs = await bundle(outdir)
  const stamps = Object.fromEntries(
    [...inputs, 'package-lock.json', 'tsconfig.json', 'scripts/pack-cli.js'].map((file) => [
      file,
      stampOf(file),
    ]),
  )
  const draft = path.join(outdir, 'made-from.json')
  writeFileSync(draft, JSON.stringify({ entry: `${name}/main.mjs`, stamps }))
  renameSync(draft, path.join(folder, 'made-from.json'))
  removeAllBut(folder, [name, last?.name])
}

/** @param {string} outdir @returns {Promise<string[]>} the files that were read */
async function bundle(outdir) {
  // Loaded late: this file is read before packages are installed.
  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: checkout,
    entryPoints: ['cli/main.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // The parser is bundled too: of its many files only few are used.
    alias: { '@': '.', zod: './node_modules/zod/index.js' },
    metafile: true,
    logLevel: 'error',
  })
  return Object.keys(metafile.inputs)
}

/** Another start may still be writing a bundle that is less than a minute old. @param {string} folder @param {(string | undefined)[]} kept */
function removeAllBut(folder, kept) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const bundle = path.join(folder, entry.name)
    if (!entry.isDirectory() || kept.includes(entry.name)) continue
    if (Date.now() - statSync(bundle).mtimeMs > 60_000) rmSync(bundle, { recursive: true, force: true })
  }
}
