import 'server-only'
import { may } from '@/lib/core/assessment/access/policy'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../../http/public-url'
import { mailIds } from '../../../records/mail-queue/mail-kinds'
import { database } from '../../../world/database'
import type { Mail } from '../../mail/send-mail'
import { findAddress } from '../find-address'
import { findMember } from '../find-member'
import { findReviewInMail, type ReviewInMail } from './find-review'

// Mails to the person who asked for a review, as long as they may still act on it.

const { t } = english
type Job = { ids: unknown }

/** That the auditor accepted. */
export async function composeReviewAccepted({ ids }: Job): Promise<Mail | null> {
  const of = mailIds['review-accepted'].parse(ids)
  const found = await findReviewInMail(of)
  if (!found?.auditor) return null
  const { product, release, auditor } = found
  const what = t('mail.review.accepted.what', { auditor: auditor.name, product, release })
  return toAsker(of, found, { subject: t('mail.review.accepted.subject', { product, release }), what })
}

/** That the auditor declined. Their reason is on the page. */
export async function composeReviewDeclined({ ids }: Job): Promise<Mail | null> {
  const of = mailIds['review-declined'].parse(ids)
  const found = await findReviewInMail(of)
  if (!found?.auditor) return null
  const { product, release, auditor } = found
  const what = t('mail.review.declined.what', { auditor: auditor.name, product, release })
  return toAsker(of, found, { subject: t('mail.review.declined.subject', { product, release }), what })
}

/** That a review has no auditor any more; null where the team has named another. */
export async function composeAuditorLost({ ids }: Job): Promise<Mail | null> {
  const of = mailIds['auditor-lost'].parse(ids)
  const found = await findReviewInMail(of)
  if (found?.state !== 'asked' || found.auditor) return null
  const { product, release } = found
  const what = t('mail.review.lost.what', { product, release })
  return toAsker(of, found, { subject: t('mail.review.lost.subject', { product, release }), what })
}

/** How the auditor ended the review, or that they took their conclusion back. What they wrote is on the page. */
export async function composeReviewEnded({ ids }: Job): Promise<Mail | null> {
  const of = mailIds['review-ended'].parse(ids)
  const found = await findReviewInMail(of)
  if (!found?.auditor) return null
  const { product, release, auditor, state } = found
  const what = t('mail.review.ended.what', { auditor: auditor.name, product, release, state })
  return toAsker(of, found, { subject: t('mail.review.ended.subject', { product, release, state }), what })
}

/** The daily mail that the auditor has asked for evidence, raised or judged findings, or written; null where it is switched off. */
export async function composeReviewNews({ ids }: Job): Promise<Mail | null> {
  const of = mailIds['review-news'].parse(ids)
  const found = await findReviewInMail(of)
  const member = found && (await findMember({ person: found.asker.id, organisation: of.organisation }))
  if (!found || !member?.wantsDigest) return null
  const { product, release } = found
  const what = t('mail.review.news.what', { product, release })
  return toAsker(of, found, { subject: t('mail.review.news.subject', { product, release }), what })
}

type Words = { subject: string; what: string }

async function toAsker(
  { organisation }: { organisation: string },
  { id, productId, asker }: ReviewInMail,
  { subject, what }: Words,
): Promise<Mail | null> {
  const organisationId_userId = { organisationId: organisation, userId: asker.id }
  const member = await database().membership.findUnique({ where: { organisationId_userId } })
  const roles = member ? [{ organisationId: organisation, role: member.role }] : []
  if (!may({ roles }, 'ask-for-review', { organisationId: organisation })) return null
  const to = await findAddress(asker.id)
  const page = publicUrl(`/products/${productId}/reviews/${id}`)
  return to ? { to, subject, paragraphs: [what, page] } : null
}
