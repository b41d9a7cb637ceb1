import 'server-only'
import { may, type Operation } from '@/lib/core/assessment/access/policy'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { QuestionnairePin } from '@/lib/core/format/questionnaire'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { changeAs, readAs } from '../access/as-person'
import type { FoundAssessment, Scope } from '../access/scope'
import { requireQuestionnaire } from '../content/catalogue'
import { findNewer } from '../content/later-versions'
import { actorOf, type Person } from '../identity/person'
import { asProduct, asRelease } from '../records/rows'
import { newId } from '../world/new-id'
import { seeHidden } from '../world/set-organisations'
import type { Transaction } from '../world/transaction'
import { readSummaries } from './assessment-summary'
import { contributorsIn, readEntries, valuesIn } from './entries/entries'
import { followRelease } from './entries/several/follow-release'

/** An assessment with all its entries. */
export function findAssessment(person: Person, assessmentId: string): Promise<OpenAssessment | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    return found && readAssessment(scope, found)
  })
}

/** The same inside a scope that has found it. */
export async function readAssessment(
  { db, person }: Scope,
  found: FoundAssessment,
): Promise<OpenAssessment | null> {
  const release = await db.release.findUniqueOrThrow({
    where: { id: found.releaseId },
    include: { product: { include: { organisation: true } } },
  })
  const carried = await db.carryOver.findMany({
    // One that was deleted is no place to go to.
    where: { OR: [{ assessmentId: found.id }, { fromId: found.id, assessment: { hidden: false } }] },
    select: { assessmentId: true, fromId: true, questionnaireHash: true },
  })
  const [summary] = await readSummaries(db, [found.id])
  if (!summary) return null
  const stored = await readEntries(db, found.id)
  const { id, name } = release.product.organisation
  const isGranted = (operation: Operation) => may(actorOf(person), operation, found)
  return {
    ...summary,
    ...valuesIn(stored),
    stored,
    product: asProduct(release.product),
    release: asRelease(release),
    organisation: { id, name: storedText(name) },
    content: requireQuestionnaire(found.pin),
    contributors: contributorsIn(stored),
    later: laterFor(
      found.pin,
      carried.filter(({ fromId }) => fromId === found.id),
    ),
    carriedOver: carried.some(({ assessmentId }) => assessmentId === found.id),
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

/** Opens the next draft of submitted work, from what was submitted and what the release says now; the submission stays. */
export function openDraft(
  person: Person,
  assessmentId: string,
): Promise<{ opened: true } | { opened: false; reason: 'wrong-state' } | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('open-draft', assessmentId)
    if (!found) return null
    if (found.decision === 'wrong-state') return { opened: false, reason: 'wrong-state' }
    const { id: subjectId, organisationId } = found
    const [draftId, at] = [newId(), new Date()]
    const number = 1 + (await countDrafts(scope.db, subjectId))
    const by = { openedById: person.id, openedAt: at }
    await scope.db.draft.create({
      data: { id: draftId, organisationId, assessmentId: subjectId, number, ...by },
    })
    scope.record({ organisationId, kind: 'draft-opened', subjectId, at, data: { number } })
    await followRelease(scope, { ...found, draft: { id: draftId, number } })
    return { opened: true }
  })
}

/** Also those that were deleted: each has a number of its own. */
function countDrafts(db: Transaction, assessmentId: string): Promise<number> {
  return seeHidden(db, () => db.draft.count({ where: { assessmentId } }))
}
