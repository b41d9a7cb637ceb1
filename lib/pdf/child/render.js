// Runs in a process of its own: the compiler leaks a little with every render and blocks its thread,
// so the parent recycles this process and the request's thread never waits in it.
// Receives { id, template, data, timestamp, isPlain } and answers { id, pdf } or { id, error }. A person's text
// arrives as JSON inside `data` and is only ever printed, never read as Typst source.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { facesNeeded } from './face-files.js'
import { coveredBy } from './glyph-coverage.js'
import { plainest, printable } from './printable.js'
import { withRowHeaders } from './row-headers.js'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..')
const baseFiles = ['Regular', 'It', 'Semibold', 'Bold'].map((cut) =>
  readFileSync(join(folder, 'fonts', `SourceSans3-${cut}.ttf`)),
)
const baseCoverages = baseFiles.map(coveredBy)
const base = (codePoint) => baseCoverages.every((covers) => covers(codePoint))
/** For the base alone, which most documents need. */
const baseCompiler = compilerWith([])
/** The last one with more faces: they take tens of megabytes, so no second one is remembered. */
let other = { families: '', compiler: baseCompiler }

process.on('message', ({ id, template, data, timestamp, isPlain }) => {
  try {
    const pdf = isPlain ? renderPlain(template, data, timestamp) : render(template, data, timestamp)
    process.send?.({ id, pdf })
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })

/** A document that is refused for its texts is printed with fewer characters rather than not at all. */
function render(template, json, timestamp) {
  const data = JSON.parse(json)
  const faces = facesNeeded(json, data.language, base)
  const coverages = [base, ...faces.map(({ covers }) => covers)]
  try {
    const texts = eachText(data, (text) => printable(text, coverages))
    return compile(compilerFor(faces), { template, texts, faces, timestamp })
  } catch {
    return renderPlain(template, json, timestamp)
  }
}

function renderPlain(template, json, timestamp) {
  const texts = eachText(JSON.parse(json), (text) => plainest(text, base))
  return compile(baseCompiler, { template, texts, faces: [], timestamp })
}

function eachText(data, change) {
  return JSON.stringify(data, (_key, value) => (typeof value === 'string' ? change(value) : value))
}

function compile(compiler, { template, texts, faces, timestamp }) {
  const compiled = compiler.compile({
    mainFilePath: join(folder, 'template', `${template}.typ`),
    inputs: { data: texts, families: JSON.stringify(faces.map(({ family }) => family)) },
  })
  const refusal = compiled.takeError()
  if (refusal) throw new Error(JSON.stringify(refusal.shortDiagnostics))
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: timestamp })
  compiler.evictCache(5)
  return withRowHeaders(pdf)
}

function compilerFor(faces) {
  if (faces.length === 0) return baseCompiler
  const families = faces.map(({ family }) => family).join()
  if (other.families !== families) {
    other = { families, compiler: compilerWith(faces.flatMap(({ blobs }) => blobs)) }
  }
  return other.compiler
}

function compilerWith(blobs) {
  return NodeCompiler.create({
    workspace: join(folder, 'template'),
    fontArgs: [{ fontBlobs: [...baseFiles, ...blobs] }],
  })
}
