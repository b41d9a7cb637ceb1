// From raw files to a questionnaire that the rest of the product may trust: parsed, checked, every
// reference resolved, hashed and frozen. There is no other way to make one.

import { type Finding, type Placed, refusal } from '../format/finding'
import { withFactsOf } from '../format/former-facts'
import { contentHash } from '../format/hash/content-hash'
import { deepFreeze } from '../format/hash/deep-freeze'
import type { Questionnaire, Section } from '../format/questionnaire'
import {
  factSchema,
  frameworkSchema,
  kindSchema,
  relatedSchema,
  sourceSchema,
} from '../format/schema/library-schema'
import { questionnaireSchema, sectionSchema } from '../format/schema/schema'
import { coded } from '../text/words/coded'
import type { Library, RawLibrary, RawVersion, Version } from './content'
import { frameworksOf } from './frameworks-of'
import { lintLibrary } from './lint/library/lint-library'
import { lintHead, lintSection, lintWhole } from './lint/version/lint-version'
import { factsOf } from './lint/version/references'
import { type Parsed, parseContent } from './parse-content'

/** `findings` with a value are warnings; without a value at least one is a refusal. */
export type Built<T> = { built: T; findings: Finding[] } | { built: null; findings: Finding[] }

export function buildLibrary(raw: RawLibrary): Built<Library> {
  const parts = {
    facts: raw.facts.map((file) => parseContent(factSchema, file)),
    kinds: raw.kinds.map((file) => parseContent(kindSchema, file)),
    sources: raw.sources.map((file) => parseContent(sourceSchema, file)),
    related: raw.related.map((file) => parseContent(relatedSchema, file)),
    frameworks: raw.frameworks.map((file) => parseContent(frameworkSchema, file)),
  }
  const shape = Object.values(parts)
    .flat()
    .flatMap((part) => part.findings)
  const library = {
    facts: parts.facts.flatMap(parsedOf),
    kinds: parts.kinds.flatMap(parsedOf),
    sources: parts.sources.flatMap(parsedOf),
    related: parts.related.flatMap(parsedOf),
    frameworks: parts.frameworks.flatMap(parsedOf),
  }
  const findings = shape.length > 0 ? shape : lintLibrary(library)
  return isRefused(findings) ? { built: null, findings } : { built: library, findings }
}

export function buildQuestionnaire(raw: RawVersion, library: Library): Built<Questionnaire> {
  const head = parseContent(questionnaireSchema, raw.head)
  const sections = raw.sections.map((file) => parseContent(sectionSchema, file))
  const shape = [head, ...sections].flatMap((part) => part.findings)
  if (!head.parsed) return { built: null, findings: shape }
  const version = {
    head: head.parsed,
    sections: inOrder(head.parsed.value.sections, sections.flatMap(parsedOf)),
  }
  const misplaced = [
    ...findMissingSections(head.parsed, sections),
    ...findUnlistedSections(head.parsed, sections),
  ]
  const findings = [
    ...shape,
    ...misplaced,
    ...lintHead(version, library),
    ...version.sections.flatMap((section) => lintSection(section, version, library)),
  ]
  if (isRefused(findings)) return { built: null, findings }
  const all = [...findings, ...lintWhole(version, library)]
  return isRefused(all) ? { built: null, findings: all } : { built: resolve(version, library), findings: all }
}

function parsedOf<T>({ parsed }: Parsed<T>): Placed<T>[] {
  return parsed ? [parsed] : []
}

function isRefused(findings: readonly Finding[]) {
  return findings.some(({ severity }) => severity === 'refusal')
}

function inOrder(ids: readonly string[], sections: readonly Placed<Section>[]) {
  return ids.flatMap((id) => sections.find(({ value }) => value.id === id) ?? [])
}

/** A section file that could not be read has its own findings; only one that is not there is missing. */
function findMissingSections(
  head: Placed<{ sections: string[] }>,
  sections: readonly Parsed<Section>[],
): Finding[] {
  const parsed = sections.flatMap(parsedOf)
  const unreadable = new Set(sections.flatMap(({ findings }) => findings.map(({ file }) => file)))
  return head.value.sections.flatMap((id, index) => {
    const isThere = parsed.some(({ value }) => value.id === id)
    const isUnreadable = [...unreadable].some((file) => file.endsWith(`/${id}.yaml`))
    if (isThere || isUnreadable) return []
    const message = coded('finding.section.no-file', { section: id })
    const fix = coded('finding.fix.write-section', { section: id })
    return refusal('section-file', { file: head.file, path: ['sections', index], id, message, fix })
  })
}

/** A section that nothing lists would leave its questions out without a word. */
function findUnlistedSections(
  head: Placed<{ sections: string[] }>,
  sections: readonly Parsed<Section>[],
): Finding[] {
  return sections.flatMap(parsedOf).flatMap(({ file, value: { id } }) => {
    if (head.value.sections.includes(id)) return []
    const message = coded('finding.section.not-listed', { section: id, file: head.file })
    const fix = coded('finding.fix.list-section')
    return refusal('section-file', { file, path: ['id'], id, message, fix })
  })
}

function resolve(version: Version, library: Library): Questionnaire {
  const { frameworks: listed = [], ...head } = version.head.value
  const source = library.sources.find(({ value }) => value.id === head.source)?.value
  if (!source) throw new Error(`lint let the missing source ${head.source} pass`)
  const sections = version.sections.map(({ value }) => value)
  const facts = factsOf(version, library)
  const content = {
    ...head,
    facts,
    sections,
    source,
    frameworks: frameworksOf(sections, listed, library).map((framework) => withFactsOf(framework, facts)),
    related: library.related.flatMap(({ value }) => (value.source === source.id ? value.related : [])),
  }
  return deepFreeze({ ...content, hash: contentHash(content) })
}
