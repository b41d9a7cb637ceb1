import 'server-only'
import type { CarryOver } from '@/lib/core/assessment/carry-over/carry-over'
import { type CarryLines, carryLinesSchema } from '@/lib/core/assessment/carry-over/carry-over-schema'
import { carryThrough } from '@/lib/core/assessment/carry-over/carry-through'
import { compareScores, type ScoreComparison } from '@/lib/core/assessment/carry-over/compare-scores'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { score } from '@/lib/core/scoring/score-assessment'
import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'
import { changeAs, readAs } from '../access/as-person'
import type { ChangeScope, FoundAssessment, Scope } from '../access/scope'
import { requireRules } from '../content/catalogue'
import { findNewer, findPinned, versionsUpTo } from '../content/later-versions'
import type { Person } from '../identity/person'
import { calendarDate } from '../records/rows'
import { canonicalJson, digestOf } from '../world/digest'
import { type EntryValues, readEntries, valuesIn } from './entries/entries'
import { writeAssessment } from './start-assessment'

/** Why an assessment cannot be carried over. */
type CarryRefusal =
  /** The version it was answered with is not available as it was published. */
  | { reason: 'questionnaire-gone'; name: string }
  /** It may not move to the version asked for; `newest` is the one it may move to, or null. */
  | { reason: 'no-such-version'; newest: string | null }
  /** It was already carried over to this version, to the assessment named here. */
  | { reason: 'already'; assessmentId: string }
  /** An answer was changed after the preview was rendered. */
  | { reason: 'changed' }

export type CarryPreview = CarryLines & {
  before: Questionnaire
  now: Questionnaire
  comparison: ScoreComparison
  /** Identifies the entries at the time of the preview; the confirmation sends it back. */
  basis: string
}

export type Previewed = { refused: CarryRefusal } | { refused: null; preview: CarryPreview }
export type Carried = { refused: CarryRefusal } | { refused: null; assessmentId: string }

/** The state of every answer and the score after a carry-over. Changes nothing. Without `to`: the newest version. */
export async function previewCarryOver(
  person: Person,
  { assessmentId, to }: { assessmentId: string; to?: string | undefined },
): Promise<Previewed | null> {
  const prepared = await readAs(person, async (scope) => {
    const found = await scope.findAssessment('start-assessment', assessmentId)
    return found && prepare(scope, found, to ?? findNewer(found.pin)?.version ?? '')
  })
  if (!prepared) return null
  if ('reason' in prepared) return { refused: prepared }
  const { before, now, entries, carry, basis } = prepared
  const scored = (questionnaire: Questionnaire, given: EntryValues) =>
    score(requireRules(questionnaire), { ...given, lens: 'claimed', date: calendarDate(new Date()) })
  const comparison = compareScores(scored(before, entries), scored(now, carry.carried))
  const { answers, others } = carry
  return { refused: null, preview: { before, now, comparison, basis, answers, others } }
}

/**
 * Creates the new assessment on the later version. The old one does not change. Refused if an entry was
 * changed since the preview, or if it was already carried over: two people may press the button at the same time.
 */
export function carryAssessmentOver(
  person: Person,
  { assessmentId, to, basis }: { assessmentId: string; to: string; basis: string },
): Promise<Carried | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('start-assessment', assessmentId)
    if (!found) return null
    const prepared = await prepare(scope, found, to)
    if ('reason' in prepared) return { refused: prepared }
    if (prepared.basis !== basis) return { refused: { reason: 'changed' } }
    return { refused: null, assessmentId: await writeCarriedOver(scope, found, prepared) }
  })
}

export type CarryRecord = CarryLines & { from: { id: string; questionnaire: Questionnaire | null } }

/** The state of every answer when this assessment was carried over from an earlier one; null if it was not. */
export function findCarryOver(person: Person, assessmentId: string): Promise<CarryRecord | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    return found && readCarryOver(scope, found.id)
  })
}

/** The same of an assessment that the scope has found. */
export async function readCarryOver({ db }: Scope, assessmentId: string): Promise<CarryRecord | null> {
  const row = await db.carryOver.findUnique({ where: { assessmentId }, include: { from: true } })
  if (!row) return null
  const { id, questionnaireId, questionnaireVersion: version, questionnaireHash: hash } = row.from
  const questionnaire = findPinned({ id: questionnaireId, version, hash })
  return { ...carryLinesSchema.parse(JSON.parse(row.lines)), from: { id, questionnaire } }
}

type Prepared = {
  before: Questionnaire
  now: Questionnaire
  entries: EntryValues
  carry: CarryOver
  basis: string
}

async function prepare(
  { db }: Scope,
  { id, pin }: FoundAssessment,
  to: string,
): Promise<Prepared | CarryRefusal> {
  const before = findPinned(pin)
  if (!before) return { reason: 'questionnaire-gone', name: `${pin.id}@${pin.version}` }
  const versions: VersionWithChanges[] = versionsUpTo(pin, to)
  const now = versions.at(-1)?.questionnaire
  if (!now) return { reason: 'no-such-version', newest: findNewer(pin)?.version ?? null }
  const earlier = await db.carryOver.findUnique({
    where: { fromId_questionnaireHash: { fromId: id, questionnaireHash: now.hash } },
  })
  if (earlier) return { reason: 'already', assessmentId: earlier.assessmentId }
  const entries = valuesIn(await readEntries(db, id))
  const basis = digestOf(canonicalJson({ entries, now: now.hash }))
  return { before, now, entries, carry: carryThrough(entries, before, versions), basis }
}

async function writeCarriedOver(
  scope: ChangeScope,
  from: FoundAssessment,
  { now, carry }: Prepared,
): Promise<string> {
  const { carried, ...lines } = carry
  const { organisationId } = from
  const { assessmentId } = await writeAssessment(scope, {
    release: { id: from.releaseId, organisationId },
    questionnaire: now,
    startedFromId: from.id,
    entries: carried,
  })
  const at = new Date()
  const text = canonicalJson(lines)
  const record = { fromId: from.id, questionnaireHash: now.hash, lines: text }
  const by = { carriedById: scope.person.id, carriedAt: at }
  await scope.db.carryOver.create({ data: { organisationId, assessmentId, ...record, ...by } })
  scope.record({
    organisationId,
    kind: 'assessment-carried-over',
    subjectId: assessmentId,
    at,
    data: { from: from.id, questionnaire: now.hash, lines: digestOf(text) },
  })
  return assessmentId
}
