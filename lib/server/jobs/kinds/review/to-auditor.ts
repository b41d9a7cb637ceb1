import 'server-only'
import { english } from '@/lib/words/english'
import { publicUrl } from '../../../http/public-url'
import { mailIds } from '../../../records/mail-queue/mail-kinds'
import type { Mail } from '../../mail/send-mail'
import { findAddress } from '../find-address'
import { findReviewInMail, type ReviewInMail } from './find-review'

const { t } = english

/** The mail to a member who is asked for a review; null where they are not asked any more. */
export async function composeReviewAsked({ ids }: { ids: unknown }): Promise<Mail | null> {
  const found = await findReviewInMail(mailIds['review-asked'].parse(ids))
  if (found?.state !== 'asked') return null
  const { asker, organisation, product, release } = found
  const what = t('mail.review.asked.what', { asker: asker.name, organisation, product, release })
  return toAuditor(found, t('mail.review.asked.subject', { product, release }), what)
}

/** The mail to an auditor whom the team asks to stop; null where the review has ended. */
export async function composeStopAsked({ ids }: { ids: unknown }): Promise<Mail | null> {
  const found = await findReviewInMail(mailIds['review-stop-asked'].parse(ids))
  if (found?.state !== 'accepted') return null
  const { organisation, product, release } = found
  const what = t('mail.review.stop-asked.what', { organisation, product, release })
  return toAuditor(found, t('mail.review.stop-asked.subject', { product, release }), what)
}

/** The daily mail to an auditor that the team has added or answered something; null where they are its auditor no more. */
export async function composeReviewAnswered({ ids }: { ids: unknown }): Promise<Mail | null> {
  const found = await findReviewInMail(mailIds['review-answered'].parse(ids))
  if (!found) return null
  const { organisation, product, release } = found
  const what = t('mail.review.answered.what', { organisation, product, release })
  return toAuditor(found, t('mail.review.answered.subject', { product, release }), what)
}

/** The mail that a newer submission has come after a return; null where its review has ended or waits for another auditor. */
export async function composeReviewSentAgain({ ids }: { ids: unknown }): Promise<Mail | null> {
  const found = await findReviewInMail(mailIds['review-sent-again'].parse(ids))
  if (found?.state !== 'accepted') return null
  const { organisation, product, release } = found
  const what = t('mail.review.sent-again.what', { organisation, product, release })
  return toAuditor(found, t('mail.review.sent-again.subject', { product, release }), what)
}

/** The mail to who was asked, that the team has stopped the review. */
export async function composeReviewStopped({ ids }: { ids: unknown }): Promise<Mail | null> {
  const found = await findReviewInMail(mailIds['review-stopped'].parse(ids))
  if (found?.state !== 'stopped') return null
  const { organisation, product, release } = found
  const what = t('mail.review.stopped.what', { organisation, product, release })
  return toAuditor(found, t('mail.review.stopped.subject', { product, release }), what)
}

async function toAuditor({ id, auditor }: ReviewInMail, subject: string, what: string): Promise<Mail | null> {
  const to = auditor && (await findAddress(auditor.id))
  return to ? { to, subject, paragraphs: [what, publicUrl(`/reviews/${id}`)] } : null
}
