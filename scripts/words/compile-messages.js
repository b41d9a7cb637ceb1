// @ts-check
// Compiles messages/en.json into types (which values each message takes) and into modules for the browser, one
// for each area, which hold its messages already parsed. See docs/decisions/0023-one-place-for-words.md.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkout } from '../checkout.js'
import { fingerprint } from '../fingerprint.js'
import { argumentsOf } from './arguments-of.js'
import { flatMessages } from './flat-messages.js'

/** @typedef {import('icu-minify/format').CompiledMessage} CompiledMessage */

const sources = ['messages', 'scripts/words', 'node_modules/icu-minify/package.json']
const typesFolder = path.join(checkout, 'lib/core/text/words/generated')
const modulesFolder = path.join(checkout, 'lib/words/generated')

/** Writes the generated files, unless they were made from these very messages. */
export async function compileMessages() {
  const stamp = path.join(modulesFolder, '.made-from')
  const wanted = fingerprint(checkout, sources)
  if (read(stamp) === wanted) return
  // Loaded late: this file is read before packages are installed.
  const { default: compile } = await import('icu-minify/compile')
  const json = readFileSync(path.join(checkout, 'messages/en.json'), 'utf8')
  const compiled = flatMessages(JSON.parse(json)).map(
    ([key, text]) => /** @type {[string, CompiledMessage]} */ ([key, compile(text)]),
  )
  for (const folder of [typesFolder, modulesFolder]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  writeFileSync(path.join(typesFolder, 'message-values.ts'), typesOf(compiled))
  for (const [area, messages] of byArea(compiled)) {
    writeFileSync(path.join(modulesFolder, `${area}.ts`), moduleOf(messages))
  }
  writeFileSync(stamp, wanted)
}

/** @param {[string, CompiledMessage][]} compiled */
function typesOf(compiled) {
  const read = compiled.map(([key, message]) => ({ key, ...argumentsOf(message) }))
  const values = read.map(({ key, values }) => {
    const fields = [...values].map(([name, type]) => `${JSON.stringify(name)}: ${type}`)
    return `  ${JSON.stringify(key)}: { ${fields.join('; ')} }\n`
  })
  const tags = read
    .filter(({ tags }) => tags.size > 0)
    .map(
      ({ key, tags }) =>
        `  ${JSON.stringify(key)}: ${[...tags].map((tag) => JSON.stringify(tag)).join(' | ')}\n`,
    )
  return [
    '// Generated from messages/en.json by npm run generate.\n',
    '// biome-ignore-all lint: generated\n\n',
    `/** Every message with the values it takes. */\nexport type MessageValues = {\n${values.join('')}}\n\n`,
    `/** Messages with parts that a page wraps in elements, such as a link, and the names of these parts. */\n`,
    `export type MessageTags = {\n${tags.join('')}}\n`,
  ].join('')
}

/** @param {[string, CompiledMessage][]} compiled */
function byArea(compiled) {
  /** @type {Map<string, [string, CompiledMessage][]>} */
  const areas = new Map()
  for (const [key, message] of compiled) {
    const area = key.slice(0, key.indexOf('.'))
    areas.set(area, [...(areas.get(area) ?? []), [key, message]])
  }
  return areas
}

/** @param {[string, CompiledMessage][]} messages */
function moduleOf(messages) {
  const lines = messages.map(([key, message]) => `  ${JSON.stringify(key)}: ${JSON.stringify(message)},\n`)
  return [
    '// Generated from messages/en.json by npm run generate.\n',
    "import type { CompiledMessage } from 'icu-minify/format'\n\n",
    `export default {\n${lines.join('')}} satisfies Record<string, CompiledMessage>\n`,
  ].join('')
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
