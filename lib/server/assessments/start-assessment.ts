import 'server-only'
import { saidByTeam } from '@/lib/core/answers/facts/from-release'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../access/as-person'
import { once, onceKey } from '../access/once'
import type { ChangeScope, FoundAssessment, Scope } from '../access/scope'
import { findQuestionnaire, requireQuestionnaire } from '../content/catalogue'
import type { Person } from '../identity/person'
import { newId } from '../world/new-id'
import { copiesOf } from './copies/copy-answers'
import { type EntryValues, readEntries, valuesIn } from './entries/entries'
import { addLines } from './entries/plan/add-lines'
import { firstFromRelease } from './entries/several/follow-release'
import { writeFirstEntries } from './entries/write-entries'
import { copyCredits } from './proposals/keep-credit'

export type Started = { started: true; id: string } | { started: false; problems: Problem[] }

type StartOrder = { releaseId: string; questionnaire: string; from?: string | undefined; formKey?: unknown }

/**
 * Starts an assessment of a release with a version that may be chosen, pinned by its hash. `from` brings the
 * facts of another assessment and, where that has the same questionnaire, its answers, each
 * marked as copied until a person confirms it.
 */
export function startAssessment(
  person: Person,
  { releaseId, questionnaire: name, from, formKey }: StartOrder,
): Promise<Started | null> {
  const key = onceKey(person, formKey, 'assessment', [releaseId, name, from ?? null])
  return changeAs(person, async (scope) => {
    const release = await scope.findRelease('start-assessment', releaseId)
    if (!release) return null
    const questionnaire = findQuestionnaire(name)
    if (!questionnaire)
      return refuse({ field: 'questionnaire', code: 'form-problem.questionnaire', values: {} })
    const source = from ? await scope.findAssessment('read-draft', from) : null
    if (from && !source) return refuse({ field: 'from', code: 'form-problem.start-from', values: {} })
    const entries = source ? await copiesFrom(scope, source, questionnaire) : noValues
    const place = { release, questionnaire, startedFromId: source?.id ?? null, entries }
    const make = () => writeCopy(scope, place)
    return { started: true, id: await once(scope, { key, organisationId: release.organisationId }, make) }
  })
}

async function writeCopy(scope: ChangeScope, place: NewAssessment): Promise<string> {
  const { assessmentId } = await writeAssessment(scope, place)
  const { startedFromId, release, entries } = place
  if (startedFromId === null) return assessmentId
  const sources = new Map(Object.keys(entries.answers).map((key) => [key, key]))
  const { organisationId } = release
  await copyCredits(scope.db, { organisationId, from: startedFromId, to: assessmentId, sources })
  return assessmentId
}

/**
 * Writes an assessment with its first draft, its entries and what the release says of other facts; lines of a plan are added to
 * that of the product. The caller has asked the policy.
 */
export async function writeAssessment(
  scope: ChangeScope,
  { release, questionnaire, startedFromId, entries, at = new Date() }: NewAssessment,
): Promise<{ assessmentId: string; draftId: string }> {
  const { db, person, record } = scope
  const [id, draftId] = [newId(), newId()]
  const { organisationId } = release
  await db.assessment.create({
    data: {
      id,
      releaseId: release.id,
      organisationId,
      questionnaireId: questionnaire.id,
      questionnaireVersion: questionnaire.version,
      questionnaireHash: questionnaire.hash,
      startedFromId,
      createdById: person.id,
      createdAt: at,
    },
  })
  await db.draft.create({
    data: { id: draftId, organisationId, assessmentId: id, number: 1, openedById: person.id, openedAt: at },
  })
  const fromRelease = await firstFromRelease(db, release.id, { facts: entries.facts, questionnaire })
  const by = { personId: person.id, at }
  await writeFirstEntries(db, { organisationId, assessmentId: id, entries, fromRelease, ...by })
  await addLines(scope, { release, questionnaireId: questionnaire.id, plan: entries.plan })
  const data = { release: release.id, questionnaire: questionnaire.hash, startedFrom: startedFromId }
  record({ organisationId, kind: 'assessment-started', subjectId: id, at, data })
  return { assessmentId: id, draftId }
}

export type NewAssessment = {
  release: { id: string; organisationId: string }
  questionnaire: Questionnaire
  startedFromId: string | null
  /** As the team says them. */
  entries: EntryValues
  /** When it is started; now unless given. */
  at?: Date
}

async function copiesFrom(
  { db }: Scope,
  { id, pin }: FoundAssessment,
  questionnaire: Questionnaire,
): Promise<EntryValues> {
  const before = requireQuestionnaire(pin)
  const stored = await readEntries(db, id)
  // What another release says is not copied: this one says it itself.
  const entries = valuesIn({ ...stored, facts: saidByTeam(stored.facts) })
  return copiesOf({ entries, questionnaire: before }, questionnaire)
}

const noValues: EntryValues = { facts: {}, answers: {}, explanations: {}, plan: {} }

function refuse(problem: Problem): Started {
  return { started: false, problems: [problem] }
}
