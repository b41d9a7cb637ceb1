import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

// Found in the folder app, so that a new one is tried as well.

const app = path.resolve(import.meta.dirname, '../../../../app')
/** Published to everybody: their addresses name a questionnaire or a page of help, which belong to nobody, or a secret that opens them. */
const isPublic = (address: string) => /^\/(help|questionnaires|shared)\//.test(address)
/** There only once something was done; tests/integration/server asks for them as others. */
const isLater = (address: string) => /\/(carried|send-again|auditor|\[thing\])$/.test(address)
/** Of the auditor of a review alone. */
export const isAuditors = (address: string) => address.startsWith('/reviews/')

const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\/(page\.tsx|route\.ts)$/.test(file) && file.includes('[') && isRead(file),
)

/** Every page and every download that is about somebody's thing, with its segments in brackets. */
export const addresses = addressesOf(files)
/** The pages alone. */
export const pages = addressesOf(files.filter((file) => file.endsWith('page.tsx')))

function addressesOf(found: readonly string[]): string[] {
  return found
    .map((file) => `/${path.dirname(file)}`)
    .filter((address) => !isPublic(address) && !isLater(address))
    .toSorted()
}

/** Pages, and routes that answer GET; those that write are tried in tests/integration/server. */
function isRead(file: string): boolean {
  return (
    file.endsWith('page.tsx') ||
    /export (async )?function GET/.test(readFileSync(path.join(app, file), 'utf8'))
  )
}

/** The value of each segment in brackets; ids of Ada's things are added in the test. */
export const words = {
  questionnaire: 'iot-good-practice',
  question: 'default-passwords',
  section: 'security',
  framework: 'owasp-iot-top-10-2018',
  provision: 'I1',
  file: 'table.csv',
  step: 'return',
  /** Applies whatever the facts, so that it is answered and judged. */
  judged: 'public-facts',
}

/** An address with values for its segments in brackets; `id` is of the thing that the folder before it names. */
export function fill(address: string, ids: Record<string, string>): string {
  const things: Record<string, string> = {
    assessments: 'assessment',
    submissions: 'submission',
    organisations: 'organisation',
  }
  return address
    .replace('reviewed/[file]', 'reviewed/report.json')
    .replace('answers/[question]', 'answers/[judged]')
    .replace('assessments/[assessment]/files', 'assessments/[answered]/files')
    .replace(/attach$/, 'attach?for=verdict.[judged]')
    .replace(/standards\/\[framework\]\/own$/, 'standards/[framework]/own?provision=[provision]')
    .replace(/(\w+)\/\[id\]/g, (_, folder: string) => `${folder}/${value(things[folder] ?? folder)}`)
    .replace(/\[(\w+)\]/g, (_, name: string) => value(name))

  function value(name: string): string {
    const found = { ...words, ...ids }[name]
    if (found === undefined) throw new Error(`Name a value for [${name}] of ${address} in every-address.ts.`)
    return found
  }
}
