import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { z } from 'zod'
import type { Questionnaire } from '@/lib/core/format/questionnaire'

// A published version never changes, so it is proved once for each state of the code that scores it. `proved.json`
// keeps which version was proved with which code, as one digest of both.

const file = path.resolve(import.meta.dirname, '../../content/proofs/proved.json')
const keptSchema = z.record(z.string(), z.string())

/** `id@version` → the digest it was proved with. */
export function readKeptProofs(): Record<string, string> {
  return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export function keepProof(name: string, digest: string): void {
  const entries = Object.entries({ ...readKeptProofs(), [name]: digest }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
}

export function proofDigest({ hash }: Questionnaire, code: string): string {
  return createHash('sha256').update(hash).update(code).digest('hex')
}

/** All that the proofs run, without comments and types, which decide nothing. */
export async function readProofCode(): Promise<string> {
  const proofs = ['find-idle', 'find-perverse', 'find-unreachable']
  const { outputFiles } = await build({
    stdin: {
      contents: proofs.map((name) => `export * from './${name}'`).join('\n'),
      resolveDir: import.meta.dirname,
    },
    absWorkingDir: process.cwd(),
    bundle: true,
    minify: true,
    format: 'esm',
    packages: 'external',
    alias: { '@': '.' },
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}
