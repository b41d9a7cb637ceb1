import 'server-only'
import { z } from 'zod'
import type { Problem } from '@/lib/core/text/problem'
import { wordsSchema } from '@/lib/core/text/typed/words-schema'
import { PdfTookTooLong } from '@/lib/pdf/pdf-process'
import { changeAs, readAs } from '../../access/as-person'
import { findMade, once, onceKey } from '../../access/once'
import type { ChangeScope, FoundSubmission } from '../../access/scope'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { problemsOf } from '../../records/zod-problems'
import { intact } from '../../world/digest'
import { countAttempt, printLimit } from '../../world/limits/rate-limits'
import { isId } from '../../world/new-id'
import { type NewShare, newShare } from './new-share'
import { writeShare } from './write-share'

// Links by which anybody reads the report of a submission (docs/decisions/0042-share-links.md).

const mostOpen = 50
const shareForm = z.object({ recipient: wordsSchema.max(120) })

export type ShareMade = { made: true; id: string } | { made: false; problems: Problem[] }
type Order = { submissionId: string; input: unknown; formKey?: unknown }

/**
 * Makes a link for a submission with its copy for sharing. Sending its form twice makes one. Null where the person may not
 * share it.
 */
export async function makeShareLink(
  person: Person,
  { submissionId, input, formKey }: Order,
): Promise<ShareMade | null> {
  const parsed = shareForm.safeParse(input)
  const key = onceKey(person, formKey, 'share-link', { submissionId, input: parsed.data })
  const before = await readBefore(person, submissionId)
  if (!before) return null
  if (!parsed.success) return { made: false, problems: problemsOf(parsed.error) }
  const refusal = refuse(before)
  if (refusal) return refusal
  const share = await render(person, before)
  if ('made' in share) return share
  return changeAs(person, async (scope) => {
    const found = await scope.findSubmission('share', submissionId)
    if (!found) return null
    const earlier = await findMade(scope, key)
    if (earlier) return { made: true, id: earlier }
    const now = refuse({ ...before, open: await countOpen(scope, found) })
    return now ?? { made: true, id: await write(scope, found, { key, share, ...before, ...parsed.data }) }
  })
}

/** Ends an open link. False where it had ended already; null where the person may not share its submission. */
export function revokeShareLink(
  person: Person,
  { submissionId, id }: { submissionId: string; id: string },
): Promise<{ revoked: boolean } | null> {
  return changeAs(person, async ({ db, findSubmission, record }) => {
    const found = await findSubmission('share', submissionId)
    if (!found) return null
    if (!isId(id)) return { revoked: false }
    const at = new Date()
    const { count } = await db.shareLink.updateMany({
      where: { id, submissionId: found.id, revokedAt: null },
      data: { revokedAt: at, revokedById: person.id },
    })
    const { organisationId, assessmentId: subjectId } = found
    if (count > 0)
      record({ organisationId, kind: 'share-link-revoked', subjectId, at, data: { shareLink: id } })
    return { revoked: count > 0 }
  })
}

type Before = { report: string; pdfName: string; validUntil: Date; open: number }

function readBefore(person: Person, submissionId: string): Promise<Before | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findSubmission('share', submissionId)
    if (!found) return null
    const { report, reportDigest, pdfName, validUntil } = await scope.db.submission.findUniqueOrThrow({
      where: { id: found.id },
      select: { report: true, reportDigest: true, pdfName: true, validUntil: true },
    })
    const open = await countOpen(scope, found)
    return { report: intact(report, reportDigest), pdfName, validUntil, open }
  })
}

function countOpen({ db }: Pick<ChangeScope, 'db'>, { id }: FoundSubmission): Promise<number> {
  return db.shareLink.count({ where: { submissionId: id, revokedAt: null } })
}

function refuse({ validUntil, open }: Before): ShareMade | null {
  const until = calendarDate(validUntil)
  if (until < calendarDate(new Date()))
    return refusal({ field: '', code: 'form-problem.share.over', values: { until } })
  if (open >= mostOpen)
    return refusal({ field: '', code: 'form-problem.share.many', values: { most: mostOpen } })
  return null
}

async function render(person: Person, before: Before): Promise<NewShare | ShareMade> {
  const retryAfter = await countAttempt(printLimit, person.id)
  if (retryAfter !== null) return refusal({ field: '', code: 'form-problem.many-pdfs', values: {} })
  try {
    return await newShare(before)
  } catch (error) {
    if (!(error instanceof PdfTookTooLong)) throw error
    return refusal({ field: '', ...error.refusal })
  }
}

type Writing = { key: string | null; share: NewShare; validUntil: Date; recipient: string }

function write(
  scope: ChangeScope,
  { id: submissionId, organisationId, assessmentId }: FoundSubmission,
  { key, share, validUntil, recipient }: Writing,
): Promise<string> {
  const place = { organisationId, submissionId, assessmentId, validUntil, recipient }
  return once(scope, { key, organisationId }, () => writeShare(scope, place, share))
}

function refusal(problem: Problem): ShareMade {
  return { made: false, problems: [problem] }
}
