// Reads and validates a folder of questionnaires. Either all of it is valid, or every refusal comes
// back with its file, line, id and fix.

import { buildLibrary, buildQuestionnaire } from '@/lib/core/content/build-questionnaire'
import type { Library, RawFile, RawVersion } from '@/lib/core/content/content'
import type { LocatedFinding } from '@/lib/core/format/finding'
import type { ProductKind, Questionnaire } from '@/lib/core/format/questionnaire'
import type { Changes } from '@/lib/core/format/schema/changes-schema'
import { coded } from '@/lib/core/text/words/coded'
import { checkPublished, type Published, readPublished } from '../publish/published'
import { openReader, type Reader } from './content-reader'
import { isOutOfOrder } from './is-out-of-order'
import { type ContentFiles, listContent, type VersionFolder } from './list-content'
import { changesFile, type ReadVersion, readChanges } from './read-changes'
import { checkReaders } from './read-readers'

/**
 * `questionnaires` are published; `drafts` are not and may not be chosen. `published` has the entries of
 * published.json, `changes` what the authors of a version declare; both by `id@version`.
 */
export type QuestionnairesReading =
  | {
      read: true
      questionnaires: Questionnaire[]
      drafts: Questionnaire[]
      /** In their order. */
      kinds: ProductKind[]
      published: Published
      changes: ReadonlyMap<string, Changes>
      warnings: LocatedFinding[]
    }
  | { read: false; findings: LocatedFinding[] }

/** `only` reads one version, `id@version`, and neither the others nor what is merely related to its clauses. */
export function readQuestionnaires(dir: string, only?: string): QuestionnairesReading {
  return toReading(readContent(dir, only))
}

/** Everything in a folder, whatever is refused of it; `questionnaire` is null where a version is invalid. */
export type ContentReading = {
  versions: {
    folder: VersionFolder
    name: string
    raw: RawVersion | null
    questionnaire: Questionnaire | null
  }[]
  facts: RawFile[]
  kinds: ProductKind[]
  published: Published
  changes: ReadonlyMap<string, Changes>
  /** In the order of their files and lines. */
  findings: LocatedFinding[]
}

/** Reads whatever can be read, for authors at work; never throws for what a person can fix. */
export function readContent(dir: string, only?: string): ContentReading {
  const reader = openReader()
  const folder = dir.replace(/\/+$/, '')
  const files = listContent(folder, reader)
  if (!files) return { ...nothing, findings: reader.findings }
  const published = readPublished(files.published, reader)
  const { facts, library } = readLibrary(files, reader, only !== undefined)
  const chosen = files.versions.filter(({ id, version }) => !only || only === `${id}@${version}`)
  const versions = chosen.map((each) => ({
    folder: each,
    name: `${each.id}@${each.version}`,
    ...readVersion(each, library, reader),
  }))
  const whole = versions.filter((each): each is typeof each & ReadVersion => each.questionnaire !== null)
  const follows = only ? [] : whole.filter((each) => !isOutOfOrder(each, published, reader))
  const changes = readChanges(follows, reader)
  if (!only) checkReaders({ folder, files: files.readers, versions: whole }, reader)
  if (files.published) {
    const named = Object.fromEntries(Object.entries(published).filter(([name]) => name === (only ?? name)))
    const changesOf = (name: string) => (only ? undefined : (changes.get(name) ?? null))
    const found = versions.map(
      ({ name, questionnaire }) => [name, { questionnaire, changes: changesOf(name) }] as const,
    )
    checkPublished(named, new Map(found), { folder, file: files.published, reader })
  }
  const kinds = (library?.kinds ?? []).map(({ value }) => value).toSorted((a, b) => a.order - b.order)
  return { versions, facts, kinds, published, changes, findings: reader.findings.toSorted(byPlace) }
}

const nothing = { versions: [], facts: [], kinds: [], published: {}, changes: new Map() }

/** The questionnaires, if nothing at all is refused. */
export function toReading({
  versions,
  kinds,
  published,
  changes,
  findings,
}: ContentReading): QuestionnairesReading {
  if (findings.some(({ severity }) => severity === 'refusal')) return { read: false, findings }
  const isPublished = ({ name }: { name: string }) => Object.hasOwn(published, name)
  const wholeOf = (each: { questionnaire: Questionnaire | null }) => each.questionnaire ?? []
  return {
    read: true,
    questionnaires: versions.filter(isPublished).flatMap(wholeOf),
    drafts: versions.filter((each) => !isPublished(each)).flatMap(wholeOf),
    kinds,
    published,
    changes,
    warnings: findings,
  }
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line
}

/** `library` is null if anything in it is refused. */
function readLibrary(files: ContentFiles, reader: Reader, withoutRelated: boolean) {
  const before = reader.findings.length
  const facts = files.facts.flatMap(reader.read)
  const { built, findings } = buildLibrary({
    facts,
    kinds: files.kinds.flatMap(reader.read),
    sources: files.sources.flatMap(reader.read),
    related: withoutRelated ? [] : files.related.flatMap(reader.read),
    frameworks: files.frameworks.flatMap(reader.read),
  })
  const isUnread = reader.findings.length > before
  reader.findings.push(...findings.map(reader.locate))
  return { facts, library: isUnread ? null : built }
}

/** Without a complete library only the shape of the files can be judged. */
const emptyLibrary: Library = { facts: [], kinds: [], sources: [], related: [], frameworks: [] }

function readVersion(
  folder: VersionFolder,
  library: Library | null,
  reader: Reader,
): Pick<ContentReading['versions'][number], 'raw' | 'questionnaire'> {
  const headFile = `${folder.folder}/questionnaire.yaml`
  const sectionFiles = folder.files.filter((file) => ![headFile, changesFile(folder)].includes(file))
  const before = reader.findings.length
  if (!folder.files.includes(headFile)) {
    const fix = coded('finding.fix.head')
    reader.refuse(headFile, 1, 'file', coded('finding.file.no-head', { version: folder.version }), fix)
    return { raw: null, questionnaire: null }
  }
  const [head] = reader.read(headFile)
  const sections = sectionFiles.flatMap(reader.read)
  if (!head) return { raw: null, questionnaire: null }
  const isUnread = reader.findings.length > before
  const raw = { head, sections }
  const { built, findings } = buildQuestionnaire(raw, library ?? emptyLibrary)
  const shown = findings.filter(({ rule }) =>
    library ? !(isUnread && rule === 'section-file') : rule === 'shape',
  )
  reader.findings.push(...shown.map(reader.locate))
  if (built) checkFolder(folder, built, reader)
  return { raw, questionnaire: built && library && !isUnread ? built : null }
}

function checkFolder(folder: VersionFolder, built: Questionnaire, reader: Reader) {
  const headFile = `${folder.folder}/questionnaire.yaml`
  for (const key of ['id', 'version'] as const) {
    if (built[key] === folder[key]) continue
    const message = coded('finding.file-name.folder', { folder: folder[key], file: built[key] })
    const fix = coded('finding.fix.same')
    reader.findings.push(
      reader.locate({
        rule: 'file-name',
        severity: 'refusal',
        file: headFile,
        path: [key],
        id: built.id,
        message,
        fix,
      }),
    )
  }
}
