// Reports and contents as earlier releases stored them, byte for byte: see tests/stored/README.md.

import { readFileSync } from 'node:fs'

const folder = new URL('../stored/', import.meta.url)

export type StoredSample =
  | 'format-1-without-plans'
  | 'format-1'
  | 'format-2'
  | 'format-3'
  | 'format-4'
  | 'format-5'
  | 'format-6'

export function storedReport(name: StoredSample): string {
  return readFileSync(new URL(`${name}.report.json`, folder), 'utf8')
}

export function storedContent(name: StoredSample): string {
  return readFileSync(new URL(`${name}.content.json`, folder), 'utf8')
}

/** A conclusion of a review. */
export function storedConclusion(name: 'conclusion-format-1'): string {
  return readFileSync(new URL(`${name}.json`, folder), 'utf8')
}
