import 'server-only'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Problem } from '@/lib/core/text/problem'
import { type ReachedAssessment, reachAssessment, reachRelease } from '../access'
import { findQuestionnaire, requireQuestionnaire } from '../content/catalogue'
import type { Person } from '../identity/person'
import { recordEvent } from '../records/events'
import { once, onceKey } from '../records/once'
import type { Transaction } from '../world/database'
import { newId } from '../world/new-id'
import { copiesOf } from './copy-answers'
import { readEntries, type Said, saidIn } from './entries/entries'
import { writeFirstEntries } from './entries/write-entries'

export type Started = { started: true; id: string } | { started: false; problems: Problem[] }

/**
 * Starts an assessment of a release with a version that may be chosen, pinned by its hash. `from` brings the
 * facts of another assessment and, where that has the same questionnaire, its answers and plan, each answer
 * marked as copied until somebody confirms it.
 */
export async function startAssessment(
  person: Person,
  {
    releaseId,
    questionnaire: name,
    from,
    formKey,
  }: { releaseId: string; questionnaire: string; from?: string | undefined; formKey?: unknown },
): Promise<Started | null> {
  const release = await reachRelease(person, 'start-assessment', releaseId)
  if (!release) return null
  const questionnaire = findQuestionnaire(name)
  if (!questionnaire) return refuse('questionnaire', 'Choose a questionnaire.')
  const source = from ? await reachAssessment(person, 'read-draft', from) : null
  if (from && !source) return refuse('from', 'Choose an assessment of your organisation to start from.')
  const said = source ? await copiesFrom(source, questionnaire) : nothingSaid
  const place = { release, questionnaire, startedFromId: source?.id ?? null, said }
  const key = onceKey(person, formKey, 'assessment', [releaseId, name, from ?? null])
  return { started: true, id: await once(key, (tx) => writeAssessment(tx, person, place)) }
}

/** Writes an assessment with its first draft and what is said in it; the caller has asked the policy. */
export async function writeAssessment(
  tx: Transaction,
  person: Person,
  { release, questionnaire, startedFromId, said }: NewAssessment,
): Promise<string> {
  const [id, at] = [newId(), new Date()]
  await tx.assessment.create({
    data: {
      id,
      releaseId: release.id,
      organisationId: release.organisationId,
      questionnaireId: questionnaire.id,
      questionnaireVersion: questionnaire.version,
      questionnaireHash: questionnaire.hash,
      startedFromId,
      createdById: person.id,
      createdAt: at,
      drafts: { create: { id: newId(), number: 1, openedById: person.id, openedAt: at } },
    },
  })
  await writeFirstEntries(tx, { assessmentId: id, said, personId: person.id, at })
  await recordEvent(tx, {
    organisationId: release.organisationId,
    personId: person.id,
    kind: 'assessment-started',
    subjectId: id,
    at,
    data: { release: release.id, questionnaire: questionnaire.hash, startedFrom: startedFromId },
  })
  return id
}

export type NewAssessment = {
  release: { id: string; organisationId: string }
  questionnaire: Questionnaire
  startedFromId: string | null
  said: Said
}

async function copiesFrom({ id, pin }: ReachedAssessment, questionnaire: Questionnaire): Promise<Said> {
  const before = requireQuestionnaire(pin)
  return copiesOf({ said: saidIn(await readEntries(id)), questionnaire: before }, questionnaire)
}

const nothingSaid: Said = { facts: {}, answers: {}, explanations: {}, plan: {} }

function refuse(field: string, message: string): Started {
  return { started: false, problems: [{ field, message }] }
}
