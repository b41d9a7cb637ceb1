import 'server-only'
import path from 'node:path'
import { findingSentences, type LocatedFinding } from '@/lib/core/format/finding'
import type { ProductKind, Questionnaire, QuestionnairePin } from '@/lib/core/format/questionnaire'
import type { Changes } from '@/lib/core/format/schema/changes-schema'
import { type CompiledRules, compile } from '@/lib/core/scoring/compile'
import { compareVersions } from '@/lib/core/versions/compare-versions'
import { readCached } from '@/lib/files/content/content-cache'
import {
  type ContentReading,
  type QuestionnairesReading,
  readQuestionnaires,
  toReading,
} from '@/lib/files/content/read-questionnaires'
import { english } from '@/lib/words/english'
import { environment } from '../world/environment'
import { contentOnDisk } from './content-on-disk'

/** A published version; retired since when and why, or null while new assessments may choose it. */
export type PublishedVersion = {
  questionnaire: Questionnaire
  retired: { on: string; because: string } | null
  /** What its authors declare about how it follows the version before; null for a first version. */
  changes: Changes | null
}

/** Every published version, by questionnaire and then the newest first. */
export function listPublished(): readonly PublishedVersion[] {
  return catalogue().versions
}

/** The published version that a name such as `iot-good-practice@1.0.0` says, or null. */
export function findPublished(name: string): PublishedVersion | null {
  return listPublished().find(({ questionnaire }) => nameOf(questionnaire) === name) ?? null
}

/** The kinds of product, in their order. */
function listKinds(): readonly ProductKind[] {
  return catalogue().kinds
}

/** The kinds as the choices of a field, in their order. */
export function kindChoices(): { value: string; text: string }[] {
  return listKinds().map(({ id, title }) => ({ value: id, text: title }))
}

/** The kind of a product; null where none was said, or there is no such kind any more. */
export function findKind(id: string | undefined): ProductKind | null {
  return listKinds().find((kind) => kind.id === id) ?? null
}

/** Whether there is such a kind of product; none need be given. */
export function isKnownKind(id: string | undefined): boolean {
  return id === undefined || findKind(id) !== null
}

/** The questionnaires a new assessment may choose. */
export function listQuestionnaires(): readonly Questionnaire[] {
  return listPublished().flatMap(({ questionnaire, retired }) => (retired ? [] : questionnaire))
}

/** What a new assessment may choose by a name such as `iot-good-practice@1.0.0`, or null. */
export function findQuestionnaire(name: string): Questionnaire | null {
  return listQuestionnaires().find((each) => nameOf(each) === name) ?? null
}

/** The pinned version. Throws if its files are gone or say something else: published meaning never changes. */
export function requireQuestionnaire(pin: QuestionnairePin): Questionnaire {
  const found = findPublished(nameOf(pin))?.questionnaire
  if (found?.hash !== pin.hash)
    throw new Error(`${pin.id}@${pin.version} is not available as it was published.`)
  return found
}

/** The rules of a published version; of one that its author has just replaced, compiled again. */
export function requireRules(questionnaire: Questionnaire): CompiledRules {
  return catalogue().rules.get(questionnaire.hash) ?? compile(questionnaire)
}

/** The folder of the content files. */
export function questionnairesFolder(): string {
  return path.resolve(environment().questionnaires)
}

function nameOf({ id, version }: { id: string; version: string }): string {
  return `${id}@${version}`
}

type Content = { versions: readonly PublishedVersion[]; kinds: readonly ProductKind[] }

type Catalogue = Content & {
  folder: string
  stamp: string
  /** By the hash of the version. Compiled when it is read, so that no transaction waits for it. */
  rules: ReadonlyMap<string, CompiledRules>
}

// Pages, handlers and the start are bundled apart and share one cache.
const cache = globalThis as typeof globalThis & { thingworthyCatalogue?: Catalogue }

/** Read once per process; in development, changes are seen without a restart. */
function catalogue(): Catalogue {
  const folder = questionnairesFolder()
  const known = cache.thingworthyCatalogue?.folder === folder ? cache.thingworthyCatalogue : null
  if (process.env.NODE_ENV === 'development') return keep(followAuthors(folder, known))
  return known ?? keep(withRules({ folder, stamp: '', ...readAll(folder) }))
}

function withRules(read: Omit<Catalogue, 'rules'>): Catalogue {
  const compiled = read.versions.map(
    ({ questionnaire }) => [questionnaire.hash, compile(questionnaire)] as const,
  )
  return { ...read, rules: new Map(compiled) }
}

function keep(next: Catalogue): Catalogue {
  cache.thingworthyCatalogue = next
  return next
}

function readAll(folder: string): Content {
  const { questionnairesKept } = environment()
  const reading = (questionnairesKept && readCached(questionnairesKept)) || readQuestionnaires(folder)
  if (reading.read) return contentIn(reading)
  throw new Error(`The questionnaires cannot be read.\n${placesOf(reading.findings).join('\n')}`)
}

/** While a file is refused, the last valid content is used; /authoring shows the refusals. */
function followAuthors(folder: string, known: Catalogue | null): Catalogue {
  const { stamp, content } = contentOnDisk(folder)
  if (known?.stamp === stamp) return known
  const reading = toReading(content)
  if (reading.read) return withRules({ folder, stamp, ...contentIn(reading) })
  const places = placesOf(reading.findings.filter(({ severity }) => severity === 'refusal'))
  // The author's terminal, not the log of a server.
  console.warn(`${english.t('authoring.refused.in-terminal')}\n${places.join('\n')}`)
  return known ? { ...known, stamp } : withRules({ folder, stamp, ...intactContent(content) })
}

/** After a start with refused content: the published versions whose files are unchanged since they were published. */
function intactContent({ versions, kinds, published, changes }: ContentReading): Content {
  const questionnaires = versions.flatMap(({ name, questionnaire }) =>
    questionnaire && published[name]?.hash === questionnaire.hash ? questionnaire : [],
  )
  return contentIn({ questionnaires, kinds, published, changes })
}

function placesOf(findings: readonly LocatedFinding[]): string[] {
  return findings.map((finding) => {
    const { message, fix } = findingSentences(finding, english)
    return `${finding.file}:${finding.line} ${message} ${fix}`
  })
}

function contentIn({ questionnaires, kinds, published, changes }: Read): Content {
  const versions = questionnaires
    .map((questionnaire) => ({
      questionnaire,
      retired: published[nameOf(questionnaire)]?.retired ?? null,
      changes: changes.get(nameOf(questionnaire)) ?? null,
    }))
    .toSorted((a, b) => byIdAndNewest(a.questionnaire, b.questionnaire))
  return { versions, kinds }
}

type Read = Pick<
  Extract<QuestionnairesReading, { read: true }>,
  'questionnaires' | 'kinds' | 'published' | 'changes'
>

function byIdAndNewest(a: Questionnaire, b: Questionnaire): number {
  return a.id === b.id ? compareVersions(b.version, a.version) : a.id < b.id ? -1 : 1
}
