// Runs in a process of its own: the compiler leaks a little with every render and blocks its thread,
// so the parent recycles this process and the request's thread never waits in it.
// Receives { id, template, data, timestamp } and answers { id, pdf } or { id, error }. A person's text
// arrives as JSON inside `data` and is only ever printed, never read as Typst source.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coveredBy } from './glyph-coverage.js'

const room = join(dirname(fileURLToPath(import.meta.url)), '..')
const fontFiles = ['Regular', 'It', 'Semibold', 'Bold'].map((cut) =>
  readFileSync(join(room, 'fonts', `SourceSans3-${cut}.ttf`)),
)
const covers = coveredBy(fontFiles[0])
const compiler = NodeCompiler.create({
  workspace: join(room, 'template'),
  fontArgs: [{ fontBlobs: fontFiles }],
})

process.on('message', ({ id, template, data, timestamp }) => {
  try {
    const pdf = render(template, data, timestamp)
    process.send?.({ id, pdf })
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })

function render(template, data, timestamp) {
  const compiled = compiler.compile({
    mainFilePath: join(room, 'template', `${template}.typ`),
    inputs: { data: printable(data) },
  })
  const refusal = compiled.takeError()
  if (refusal) throw new Error(JSON.stringify(refusal.shortDiagnostics))
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: timestamp })
  compiler.evictCache(5)
  return pdf
}

/** PDF/UA allows no missing glyphs: a character that the typeface lacks is written as its code point. */
function printable(json) {
  return JSON.stringify(JSON.parse(json), (_key, value) =>
    typeof value === 'string' ? spellOut(value) : value,
  )
}

function spellOut(text) {
  let out = ''
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const printed = point === 10 || covers(point)
    out += printed ? character : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return out
}
