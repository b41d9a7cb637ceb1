// What of a version can be shown while it is still written: every part whose shape holds, although
// it may be refused as a version, and references may lead nowhere. It has no hash and cannot be answered; it
// serves the author's preview only. Scoring takes it as it takes any rules.

import type { Placed } from '../format/finding'
import type { Fact, Head, Section } from '../format/questionnaire'
import { factSchema } from '../format/schema/library-schema'
import { questionnaireSchema, sectionSchema } from '../format/schema/schema'
import type { RawFile, RawVersion } from './content'
import { parseShape } from './parse-content'

export type PartialVersion = Omit<Head, 'facts' | 'sections'> & {
  facts: Fact[]
  sections: Section[]
  /** Section id → the file it was written in. */
  files: Readonly<Record<string, string>>
}

/** Sections and facts in the order of the head; null where the head itself cannot be read. */
export function partialVersion(raw: RawVersion, facts: readonly RawFile[]): PartialVersion | null {
  const head = parseShape(questionnaireSchema, raw.head.value).parsed
  if (!head) return null
  const sections = inOrder(head.value.sections, parsedOnes(sectionSchema, raw.sections))
  return {
    ...head.value,
    facts: inOrder(head.value.facts, parsedOnes(factSchema, facts)).map(({ value }) => value),
    sections: sections.map(({ value }) => value),
    files: Object.fromEntries(sections.map(({ file, value }) => [value.id, file])),
  }
}

function parsedOnes<T>(schema: Parameters<typeof parseShape<T>>[0], files: readonly RawFile[]): Placed<T>[] {
  return files.flatMap(({ file, value }) => {
    const { parsed } = parseShape(schema, value)
    return parsed ? [{ file, value: parsed.value }] : []
  })
}

function inOrder<T extends { id: string }>(
  ids: readonly string[],
  placed: readonly Placed<T>[],
): Placed<T>[] {
  return ids.flatMap((id) => placed.find(({ value }) => value.id === id) ?? [])
}
