import 'server-only'
import { type Blocker, checkReadiness } from '@/lib/core/assessment/check/readiness'
import { type Accountable, accountableSchema } from '@/lib/core/products/product'
import { type HandingOn, handingOnSchema } from '@/lib/core/report/handing-on/handing-on-schema'
import type { Problem } from '@/lib/core/text/problem'
import { PdfTookTooLong } from '@/lib/pdf/pdf-process'
import { changeAs, readAs } from '../access/as-person'
import type { FoundAssessment } from '../access/scope'
import { requireQuestionnaire, requireRules } from '../content/catalogue'
import type { Person } from '../identity/person'
import { lockPieces } from '../records/evidence/read-pieces'
import { calendarDate } from '../records/rows'
import { problemsOf } from '../records/zod-problems'
import { canonicalJson } from '../world/digest'
import { type NewShare, newShare } from './sharing/new-share'
import { writeShare } from './sharing/write-share'
import { type FrozenSubmission, freeze } from './submission-content'
import { readInputs, type SubmissionHead, type SubmissionInputs } from './submission-inputs'
import { newHead, writeSubmission } from './write-submission'

export type Submitted =
  | { submitted: true; id: string }
  | { submitted: false; reason: 'blocked'; blockers: Blocker[] }
  | { submitted: false; reason: 'invalid'; problems: Problem[] }
  | { submitted: false; reason: 'not-a-draft' }
  | { submitted: false; reason: 'pdf-took-too-long'; refusal: PdfTookTooLong['refusal'] }
  /** Something was changed while the report was made, and again while it was made once more. */
  | { submitted: false; reason: 'changed' }

/** `handingOn`: until when the report is valid, and the contact of its readers. `share`: with a link for readers. */
type SubmitOrder = { assessmentId: string; accountable: unknown; handingOn?: unknown; share?: boolean }

/**
 * Submits a draft: stores the answers, every lens, the report and its PDF, which never change again. Refused with
 * everything that is missing or contradictory; then nothing is written. The PDF is rendered before anything is
 * locked; where something it holds was changed meanwhile, all of it is made once more.
 */
export async function submit(person: Person, order: SubmitOrder): Promise<Submitted | null> {
  try {
    const outcome = await renderAndSubmit(person, order)
    return isChanged(outcome) ? await renderAndSubmit(person, order) : outcome
  } catch (error) {
    if (!(error instanceof PdfTookTooLong)) throw error
    return { submitted: false, reason: 'pdf-took-too-long', refusal: error.refusal }
  }
}

function isChanged(outcome: Submitted | null): boolean {
  return outcome !== null && !outcome.submitted && outcome.reason === 'changed'
}

async function renderAndSubmit(
  person: Person,
  { assessmentId, share: isShared = false, ...typed }: SubmitOrder,
): Promise<Submitted | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findAssessment('submit', assessmentId)
    return found && { found, inputs: await readInputs(scope, found) }
  })
  if (!read) return null
  const { found, inputs } = read
  const { draft, decision, pin } = found
  if (!draft || decision === 'wrong-state') return { submitted: false, reason: 'not-a-draft' }
  const questionnaire = requireQuestionnaire(pin)
  const blockers = checkReadiness(requireRules(questionnaire), inputs.entries)
  if (blockers.length > 0) return { submitted: false, reason: 'blocked', blockers }
  const given = readGiven(typed)
  if ('problems' in given) return { submitted: false, reason: 'invalid', problems: given.problems }
  const head = newHead(draft.number, given)
  const frozen = await freeze({ ...inputs, questionnaire, submission: head })
  const share = isShared ? await newShare(frozen) : null
  return writeUnlessChanged(person, { found, inputs, head, frozen, share })
}

type Given = { accountable: Accountable; handingOn: HandingOn }

function readGiven(typed: Pick<SubmitOrder, 'accountable' | 'handingOn'>): Given | { problems: Problem[] } {
  const accountable = accountableSchema.safeParse(typed.accountable)
  const handingOn = handingOnSchema(calendarDate(new Date())).safeParse(typed.handingOn ?? {})
  if (accountable.success && handingOn.success)
    return { accountable: accountable.data, handingOn: handingOn.data }
  const problems = [accountable, handingOn].flatMap(({ error }) => (error ? problemsOf(error) : []))
  return { problems }
}

type Rendered = {
  found: FoundAssessment
  inputs: SubmissionInputs
  head: SubmissionHead
  frozen: FrozenSubmission
  share: NewShare | null
}

function writeUnlessChanged(
  person: Person,
  { found: before, inputs, head, frozen, share }: Rendered,
): Promise<Submitted | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('submit', before.id)
    if (!found) return null
    const { organisationId, id: assessmentId, draft, decision } = found
    if (!draft || decision === 'wrong-state') return { submitted: false, reason: 'not-a-draft' }
    await lockPieces(scope.db, found.id)
    const isSame = draft.id === before.draft?.id && isEqual(await readInputs(scope, found), inputs)
    if (!isSame) return { submitted: false, reason: 'changed' }
    const place = { organisationId, assessmentId, draftId: draft.id }
    const id = await writeSubmission(scope, place, head, frozen)
    if (share && scope.isAllowed('share', organisationId)) {
      const { validUntil } = frozen
      await writeShare(
        scope,
        { organisationId, assessmentId, submissionId: id, validUntil, recipient: '' },
        share,
      )
    }
    return { submitted: true, id }
  })
}

function isEqual(one: SubmissionInputs, other: SubmissionInputs): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
