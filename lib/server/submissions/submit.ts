import 'server-only'
import { type Blocker, checkReadiness } from '@/lib/core/assessment/check/readiness'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type Accountable, accountableSchema } from '@/lib/core/products/product'
import type { Problem } from '@/lib/core/text/problem'
import { PdfTookTooLong } from '@/lib/pdf/pdf-process'
import { type ReachedAssessment, reachAssessment } from '../access'
import { readEntries, type Said, saidIn } from '../assessments/entries/entries'
import { requireQuestionnaire, requireRules } from '../content/catalogue'
import type { Person } from '../identity/person'
import { recordEvent } from '../records/events'
import { asFrameworkChoices, asProduct, asRelease } from '../records/rows'
import { problemsOf } from '../records/zod-problems'
import { database, type Transaction } from '../world/database'
import { environment } from '../world/environment'
import { newId } from '../world/new-id'
import { findPreviousPlan } from './previous-plan'
import { freeze } from './submission-content'

export type Submitted =
  | { submitted: true; id: string }
  | { submitted: false; reason: 'blocked'; blockers: Blocker[] }
  | { submitted: false; reason: 'invalid'; problems: Problem[] }
  | { submitted: false; reason: 'not-a-draft' }
  | { submitted: false; reason: 'pdf-took-too-long'; message: string }

/**
 * Submits a draft: stores the answers, every lens, the report and its PDF permanently. Refused with
 * everything that is missing or contradictory; then nothing is written.
 */
export async function submit(
  person: Person,
  { assessmentId, accountable }: { assessmentId: string; accountable: unknown },
): Promise<Submitted | null> {
  try {
    return await database().$transaction((tx) => submitIn(tx, person, assessmentId, accountable), {
      timeout: 30_000,
    })
  } catch (error) {
    if (!(error instanceof PdfTookTooLong)) throw error
    return { submitted: false, reason: 'pdf-took-too-long', message: error.message }
  }
}

/** The same inside a transaction. The PDF is rendered there, so that no submission can be without one. */
export async function submitIn(
  tx: Transaction,
  person: Person,
  assessmentId: string,
  input: unknown,
): Promise<Submitted | null> {
  const reached = await reachAssessment(person, 'submit', assessmentId, tx)
  if (!reached) return null
  const { draft, decision } = reached
  if (!draft || decision === 'wrong-state') return { submitted: false, reason: 'not-a-draft' }
  const questionnaire = requireQuestionnaire(reached.pin)
  const said = saidIn(await readEntries(reached.id, tx))
  const blockers = checkReadiness(requireRules(questionnaire), said)
  if (blockers.length > 0) return { submitted: false, reason: 'blocked', blockers }
  const parsed = accountableSchema.safeParse(input)
  if (!parsed.success) return { submitted: false, reason: 'invalid', problems: problemsOf(parsed.error) }
  const work = { reached, draft, questionnaire, said, accountable: parsed.data }
  return { submitted: true, id: await record(tx, person, work) }
}

type Work = {
  reached: ReachedAssessment
  draft: { id: string; number: number }
  questionnaire: Questionnaire
  said: Said
  accountable: Accountable
}

async function record(
  tx: Transaction,
  person: Person,
  { reached, draft, questionnaire, said, accountable }: Work,
): Promise<string> {
  const [id, at] = [newId(), new Date()]
  const release = await tx.release.findUniqueOrThrow({
    where: { id: reached.releaseId },
    include: { product: { include: { organisation: true } } },
  })
  const frozen = await freeze({
    questionnaire,
    product: asProduct(release.product),
    organisation: release.product.organisation.name,
    release: asRelease(release),
    said,
    previousPlan: await findPreviousPlan(tx, reached.id),
    frameworkChoices: asFrameworkChoices(release.product.frameworks),
    submission: {
      number: draft.number,
      at,
      accountable,
      address: `${environment().publicUrl}/reports/${id}`,
    },
  })
  await tx.submission.create({
    data: {
      ...frozen,
      id,
      assessmentId: reached.id,
      draftId: draft.id,
      number: draft.number,
      submittedById: person.id,
      submittedAt: at,
      accountableName: accountable.name,
      accountableRole: accountable.role,
    },
    select: { id: true },
  })
  const { contentDigest, reportDigest, pdfDigest } = frozen
  await recordEvent(tx, {
    organisationId: reached.organisationId,
    personId: person.id,
    kind: 'assessment-submitted',
    subjectId: reached.id,
    at,
    data: { submission: id, number: draft.number, contentDigest, reportDigest, pdfDigest },
  })
  return id
}
