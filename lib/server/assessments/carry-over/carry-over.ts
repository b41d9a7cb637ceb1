import 'server-only'
import type { Facts } from '@/lib/core/answers/answer'
import { saidByTeam } from '@/lib/core/answers/facts/from-release'
import type { CarryLines } from '@/lib/core/assessment/carry-over/carry-over-schema'
import { compareScores, type ScoreComparison } from '@/lib/core/assessment/carry-over/compare-scores'
import { factsAskedAs } from '@/lib/core/format/former-facts'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { score } from '@/lib/core/scoring/score-assessment'
import { changeAs, readAs } from '../../access/as-person'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { canonicalJson, digestOf } from '../../world/digest'
import { changesIn, countChanges, type EntryValues } from '../entries/entries'
import { copyCredits } from '../proposals/keep-credit'
import { writeAssessment } from '../start-assessment'
import {
  type CarryRefusal,
  type CarrySource,
  findEarlier,
  type Prepared,
  prepareCarryOver,
  readSource,
} from './prepare-carry-over'

export type CarryPreview = CarryLines & {
  before: Questionnaire
  now: Questionnaire
  comparison: ScoreComparison
  /** Identifies the entries at the time of the preview; the confirmation sends it back. */
  basis: string
}

export type Previewed = { organisationId: string } & (
  | { refused: CarryRefusal }
  | { refused: null; preview: CarryPreview }
)
export type Carried = { refused: CarryRefusal } | { refused: null; assessmentId: string }

/** The state of every answer and the score after a carry-over. Changes nothing. Without `to`: the newest version. */
export async function previewCarryOver(
  person: Person,
  order: { assessmentId: string; to?: string | undefined },
): Promise<Previewed | null> {
  const found = await findSource(person, order)
  if (!found) return null
  const { organisationId, source } = found
  if ('reason' in source) return { organisationId, refused: source }
  const { before, now, entries, carry, basis } = prepareCarryOver(source)
  const scored = (questionnaire: Questionnaire, given: EntryValues) =>
    score(requireRules(questionnaire), { ...given, lens: 'claimed', date: calendarDate(new Date()) })
  const comparison = compareScores(scored(before, entries), scored(now, carry.carried))
  const { answers, others } = carry
  return { organisationId, refused: null, preview: { before, now, comparison, basis, answers, others } }
}

/**
 * Creates the new assessment on the later version. The old one does not change. Refused if an entry was changed since
 * the preview, or if it was already carried over: two people may press the button at the same time. All is calculated
 * before the assessment is locked, and written only where nothing was changed meanwhile.
 */
export async function carryAssessmentOver(
  person: Person,
  order: { assessmentId: string; to: string; basis: string },
): Promise<Carried | null> {
  const found = await findSource(person, order)
  if (!found) return null
  const { source } = found
  if ('reason' in source) return { refused: source }
  const prepared = prepareCarryOver(source)
  if (prepared.basis !== order.basis) return { refused: { reason: 'changed' } }
  return writeUnlessChanged(person, order.assessmentId, { source, prepared })
}

function findSource(
  person: Person,
  { assessmentId, to }: { assessmentId: string; to?: string | undefined },
): Promise<{ organisationId: string; source: CarrySource | CarryRefusal } | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('start-assessment', assessmentId)
    if (!found) return null
    return { organisationId: found.organisationId, source: await readSource(scope, found, to) }
  })
}

function writeUnlessChanged(
  person: Person,
  assessmentId: string,
  { source, prepared }: { source: CarrySource; prepared: Prepared },
): Promise<Carried | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('start-assessment', assessmentId)
    if (!found) return null
    const earlier = await findEarlier(scope, found.id, prepared.now)
    if (earlier) return { refused: earlier }
    const isSame = (await countChanges(scope.db, found.id)) === changesIn(source.stored)
    if (!isSame) return { refused: { reason: 'changed' } }
    const facts = withoutReleased(prepared, source.stored.facts)
    return { refused: null, assessmentId: await writeCarriedOver(scope, found, { ...prepared, facts }) }
  })
}

/** The carried facts that the team said: what the release says, it says to the new assessment itself. */
function withoutReleased({ before, now, carry }: Prepared, stored: CarrySource['stored']['facts']): Facts {
  const said = saidByTeam(stored)
  const released = Object.fromEntries(Object.keys(stored).flatMap((id) => (said[id] ? [] : [[id, true]])))
  const asked = factsAskedAs(released, before.facts, now.facts)
  return Object.fromEntries(Object.entries(carry.carried.facts).filter(([id]) => !Object.hasOwn(asked, id)))
}

async function writeCarriedOver(
  scope: ChangeScope,
  from: FoundAssessment,
  { now, carry, facts }: Prepared & { facts: Facts },
): Promise<string> {
  const { carried, ...lines } = carry
  const { organisationId } = from
  const { assessmentId } = await writeAssessment(scope, {
    release: { id: from.releaseId, organisationId },
    questionnaire: now,
    startedFromId: from.id,
    entries: { ...carried, facts },
  })
  await copyCredits(scope.db, {
    organisationId,
    from: from.id,
    to: assessmentId,
    sources: sourcesOf(lines.answers),
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

/** The question of the earlier version whose answer each answer is, where it is one answer's and was not suggested. */
function sourcesOf(lines: CarryLines['answers']): Map<string, string> {
  return new Map(
    lines.flatMap(({ state, question, before: [one, another] }) =>
      one && !another && (state === 'carried' || state === 'carried-confirm')
        ? [[question, one.question] as const]
        : [],
    ),
  )
}
