// Starts the command line. Loading some hundred source files takes longer than scoring, so they are
// packed into one program, which is kept until one of them changes. Where that cannot be done, such as
// in a folder that nobody may write to, the sources are loaded one by one. THINGWORTHY_PACKED names
// another folder to keep it in, below this checkout, whose packages it needs.

import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// Paths on the command line are relative to the folder of the caller, which `npm run` changes and keeps in
// INIT_CWD; the program itself finds its own files from the checkout.
const { npm_lifecycle_event: script, INIT_CWD: initial } = process.env
process.env.THINGWORTHY_CALLER = script === 'thingworthy' && initial ? initial : process.cwd()
process.chdir(root)

const folder = resolve(root, process.env.THINGWORTHY_PACKED ?? 'node_modules/.cache/thingworthy')
const kept = join(folder, 'cli.json')

const program = readKept() ?? (await pack().catch(() => null))
if (program) await import(pathToFileURL(program).href)
else await loadSources()

/** The packed program, or null where there is none or a source has changed since. */
function readKept() {
  try {
    const { entry, stamps } = JSON.parse(readFileSync(kept, 'utf8'))
    const isFresh = Object.entries(stamps).every(([file, stamp]) => stampOf(file) === stamp)
    return isFresh && statSync(entry).isFile() ? entry : null
  } catch {
    return null
  }
}

/** Each program gets a folder of its own and becomes the kept one at once, whoever else starts now. */
async function pack() {
  const { build } = await import('esbuild')
  const outdir = join(folder, `cli-${process.pid}-${Date.now()}`)
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['cli/main.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // The parser is packed too: of its many files only few are used.
    alias: { '@': '.', zod: './node_modules/zod/index.js' },
    metafile: true,
    logLevel: 'silent',
  })
  const files = [...Object.keys(metafile.inputs), 'package-lock.json', 'cli/start.js']
  const stamps = Object.fromEntries(files.map((file) => [file, stampOf(file)]))
  const entry = join(outdir, 'main.mjs')
  const draft = join(outdir, 'kept.json')
  writeFileSync(draft, JSON.stringify({ entry, stamps }))
  renameSync(draft, kept)
  removeOldPrograms()
  return entry
}

/** Another start may still be loading a program that is only seconds old. */
function removeOldPrograms() {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('cli-'))) {
    const isOld = Date.now() - statSync(join(folder, name)).mtimeMs > 60_000
    if (isOld) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function stampOf(file) {
  const { mtimeMs, size } = statSync(join(root, file))
  return `${mtimeMs} ${size}`
}

async function loadSources() {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./main.ts')
}
