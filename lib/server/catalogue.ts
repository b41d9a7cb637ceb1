import 'server-only'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Questionnaire, QuestionnairePin } from '@/lib/core/questionnaire/questionnaire'
import { type CompiledRules, compile } from '@/lib/core/scoring/compile'
import { readQuestionnaires } from '@/lib/files/read-questionnaires'
import { environment } from './environment'

/** The questionnaires a new assessment may choose. */
export function listQuestionnaires(): readonly Questionnaire[] {
  return catalogue().questionnaires
}

/** The version that a name such as `iot-good-practice@1.0.0` says, or null. */
export function findQuestionnaire(name: string): Questionnaire | null {
  return listQuestionnaires().find(({ id, version }) => `${id}@${version}` === name) ?? null
}

/** The pinned version. Throws if its files are gone or say something else: published meaning never changes. */
export function requireQuestionnaire(pin: QuestionnairePin): Questionnaire {
  const found = findQuestionnaire(`${pin.id}@${pin.version}`)
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

type Catalogue = {
  folder: string
  stamp: number
  questionnaires: readonly Questionnaire[]
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
  if (reading.read) return { folder, stamp, questionnaires: reading.questionnaires, rules: new Map() }
  const places = reading.findings.map(({ file, line, message, mend }) => `${file}:${line} ${message} ${mend}`)
  throw new Error(`The questionnaires cannot be read.\n${places.join('\n')}`)
}

function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...files.map((file) => statSync(path.join(folder, file)).mtimeMs))
}
