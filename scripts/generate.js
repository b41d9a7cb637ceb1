// @ts-check
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout, installed } from './checkout.js'
import { fingerprint } from './fingerprint.js'
import { packCli } from './pack-cli.js'
import { packReader } from './pack-reader.js'
import { Refusal, sayWhy } from './refusal.js'
import { runCommand } from './run-command.js'
import { compileMessages } from './words/compile-messages.js'

/** Writes the code that is made from other files: messages, database client, readers of files, command line, worker of browsers. */
export async function generate() {
  await compileMessages()
  await generateClient()
  await packReader()
  await packCli()
  copyPdfWorker()
}

/** The worker in which pdf.js reads PDFs in a browser: a file of its own, since a bundler would load it in parts, which no worker may. */
function copyPdfWorker() {
  const worker = path.join(checkout, 'node_modules/pdfjs-dist/build/pdf.worker.min.mjs')
  const copy = path.join(checkout, 'public/generated/pdf-worker.mjs')
  // The user of an image may not write where it was copied at the build.
  if (read(copy) === read(worker)) return
  mkdirSync(path.dirname(copy), { recursive: true })
  copyFileSync(worker, copy)
}

/** The database client that prisma/schema.prisma describes, unless it is there already. */
async function generateClient() {
  const stamp = path.join(checkout, 'lib/server/generated/.made-from')
  const wanted = fingerprint(checkout, ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (read(stamp) === wanted) return
  // Prisma looks for a native program even where it needs none, and would download it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
  const code = await runCommand(installed('prisma'), ['generate'], { cwd: checkout, env, quiet: true })
  if (code !== 0) {
    const { t } = await import('./words/script-words.js')
    throw new Refusal(t('stopped.client'))
  }
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await generate().then(() => 0, sayWhy)
}
