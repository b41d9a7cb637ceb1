import { mkdirSync, writeFileSync } from 'node:fs'
import { jsonSchemaFiles } from '@/lib/files/json-schemas'
import { printLine } from './print'

/** Writes the JSON Schemas into a folder; returns the exit code. */
export function schema(folder: string): number {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(jsonSchemaFiles())) {
    writeFileSync(`${folder}/${name}`, text)
    printLine(`${folder}/${name}`)
  }
  return 0
}
