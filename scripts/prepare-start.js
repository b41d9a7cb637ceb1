// @ts-check
import { build } from './build.js'
import { generate } from './generate.js'
import { sayWhy } from './refusal.js'
import { runTypescript } from './run-typescript.js'

// Does what a start does before it needs a database: the generated code, the reading of the questionnaires and the
// build. So a start finds all of it done, and need not write where the program is. The Dockerfile runs it.

process.exitCode = await prepare().then(() => 0, sayWhy)

async function prepare() {
  await generate()
  await runTypescript('check-settings.ts', { isDev: false })
  await build()
}
