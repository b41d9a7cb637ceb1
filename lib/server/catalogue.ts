import 'server-only'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Changes } from '@/lib/core/questionnaire/changes-schema'
import { compareVersions } from '@/lib/core/questionnaire/compare-versions'
import type { Questionnaire, QuestionnairePin } from '@/lib/core/questionnaire/questionnaire'
import { type CompiledRules, compile } from '@/lib/core/scoring/compile'
import { readQuestionnaires } from '@/lib/files/read-questionnaires'
import { environment } from './environment'

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
  if (found?.hash !== pin.hash) throw new Error(`${pin.id}@${pin.version} is not here as it was published.`)
  return found
}

/** The rules of a version, compiled once. */
export function requireRules(questionnaire: Questionnaire): CompiledRules {
  const { rules } = catalogue()
  const compiled = rules.get(questionnaire.hash) ?? compile(questionnaire)
  rules.set(questionnaire.hash, compiled)
  return compiled
}

/** Where the content files lie. */
export function questionnairesFolder(): string {
  return path.resolve(environment().questionnaires)
}

function nameOf({ id, version }: { id: string; version: string }): string {
  return `${id}@${version}`
}

type Catalogue = {
  folder: string
  stamp: number
  versions: readonly PublishedVersion[]
  rules: Map<string, CompiledRules>
}

// Pages, handlers and the start are bundled apart; what they read must be read once for all of them.
const kept = globalThis as typeof globalThis & { thingworthyCatalogue?: Catalogue }

/** Read once per process; authors at work see their changes without a new start. */
function catalogue(): Catalogue {
  const folder = questionnairesFolder()
  const stamp = process.env.NODE_ENV === 'development' ? lastChange(folder) : 0
  const known = kept.thingworthyCatalogue
  if (known?.folder === folder && known.stamp === stamp) return known
  kept.thingworthyCatalogue = read(folder, stamp)
  return kept.thingworthyCatalogue
}

function read(folder: string, stamp: number): Catalogue {
  const reading = readQuestionnaires(folder)
  if (reading.read) return { folder, stamp, versions: versionsIn(reading), rules: new Map() }
  const places = reading.findings.map(({ file, line, message, mend }) => `${file}:${line} ${message} ${mend}`)
  throw new Error(`The questionnaires cannot be read.\n${places.join('\n')}`)
}

function versionsIn({ questionnaires, published, changes }: Read): PublishedVersion[] {
  return questionnaires
    .map((questionnaire) => ({
      questionnaire,
      retired: published[nameOf(questionnaire)]?.retired ?? null,
      changes: changes.get(nameOf(questionnaire)) ?? null,
    }))
    .toSorted((a, b) => byIdAndNewest(a.questionnaire, b.questionnaire))
}

type Read = Extract<ReturnType<typeof readQuestionnaires>, { read: true }>

function byIdAndNewest(a: Questionnaire, b: Questionnaire): number {
  return a.id === b.id ? compareVersions(b.version, a.version) : a.id < b.id ? -1 : 1
}

function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...files.map((file) => statSync(path.join(folder, file)).mtimeMs))
}
