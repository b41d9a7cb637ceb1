import 'server-only'
import { may, type Operation } from '@/lib/core/assessment/access/policy'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { QuestionnairePin } from '@/lib/core/format/questionnaire'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { reachAssessment } from '../access'
import { requireQuestionnaire } from '../content/catalogue'
import { findNewer } from '../content/later-versions'
import { actorOf, type Person } from '../identity/person'
import { recordEvent } from '../records/events'
import { asProduct, asRelease } from '../records/rows'
import { database } from '../world/database'
import { newId } from '../world/new-id'
import { readSummaries } from './assessment-summary'
import { contributorsIn, readEntries, saidIn } from './entries/entries'

/** An assessment with everything said in it. */
export async function findAssessment(person: Person, assessmentId: string): Promise<OpenAssessment | null> {
  const reached = await reachAssessment(person, 'read-draft', assessmentId)
  if (!reached) return null
  const row = await database().assessment.findUniqueOrThrow({
    where: { id: reached.id },
    include: {
      carriedInto: { select: { fromId: true } },
      carriedFrom: { select: { assessmentId: true, questionnaireHash: true } },
      release: { include: { product: { include: { organisation: true } } } },
    },
  })
  const [summary] = await readSummaries([reached.id])
  if (!summary) return null
  const kept = await readEntries(reached.id)
  const { release } = row
  const { id, name } = release.product.organisation
  const isGranted = (operation: Operation) => may(actorOf(person), operation, reached)
  return {
    ...summary,
    ...saidIn(kept),
    kept,
    product: asProduct(release.product),
    release: asRelease(release),
    organisation: { id, name: storedText(name) },
    content: requireQuestionnaire(reached.pin),
    contributors: contributorsIn(kept),
    later: laterFor(reached.pin, row.carriedFrom),
    carriedOver: row.carriedInto !== null,
    may: { answer: isGranted('answer'), submit: isGranted('submit'), openDraft: isGranted('open-draft') },
  }
}

function laterFor(
  pin: QuestionnairePin,
  carried: readonly { assessmentId: string; questionnaireHash: string }[],
): OpenAssessment['later'] {
  const newer = findNewer(pin)
  const moved = carried.find(({ questionnaireHash }) => questionnaireHash === newer?.hash)
  return newer && { version: newer.version, movedTo: moved?.assessmentId ?? null }
}

/** Opens the next draft of submitted work, from what was submitted; the submission stays. */
export async function openDraft(
  person: Person,
  assessmentId: string,
): Promise<{ opened: true } | { opened: false; reason: 'wrong-state' } | null> {
  return database().$transaction(async (tx) => {
    const reached = await reachAssessment(person, 'open-draft', assessmentId, tx)
    if (!reached) return null
    if (reached.decision === 'wrong-state') return { opened: false, reason: 'wrong-state' }
    const [id, at] = [newId(), new Date()]
    const number = 1 + (await tx.draft.count({ where: { assessmentId: reached.id } }))
    await tx.draft.create({
      data: { id, assessmentId: reached.id, number, openedById: person.id, openedAt: at },
    })
    await recordEvent(tx, {
      organisationId: reached.organisationId,
      personId: person.id,
      kind: 'draft-opened',
      subjectId: reached.id,
      at,
      data: { number },
    })
    return { opened: true }
  })
}
