// Starts the command line: as one program where `npm run generate`, which every `npm start` runs, has bundled
// these very sources, otherwise source by source with tsx, which takes a second longer.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from '../scripts/checkout.js'
import { install } from '../scripts/install.js'
import { packedCli, packedProgram } from '../scripts/packed-program.js'
import { sayWhy } from '../scripts/refusal.js'
import { compileMessages } from '../scripts/words/compile-messages.js'

// Paths on the command line are relative to the folder of the caller, which `npm run` changes and keeps in
// INIT_CWD; the program itself finds its own files from the checkout.
const { npm_lifecycle_event: script, INIT_CWD: initial } = process.env
process.env.THINGWORTHY_CALLER = script === 'thingworthy' && initial ? initial : process.cwd()
process.chdir(checkout)

await start().catch((error) => {
  process.exitCode = sayWhy(error)
})

async function start() {
  // Standard output is for what a command prints.
  if (!isInstalled()) await install({ withTools: false, toStderr: true })
  const program = packedProgram(packedCli)
  if (program?.isFresh) await import(pathToFileURL(program.entry).href)
  else await loadSources()
}

/** npm writes this list when an installation is complete. */
function isInstalled() {
  return existsSync(path.join(checkout, 'node_modules/.package-lock.json'))
}

async function loadSources() {
  await compileMessages()
  const { register } = await import('tsx/esm/api')
  register()
  await import('./main.ts')
}
