import { randomUUID } from 'node:crypto'
import type { Person } from '@/lib/server/identity/person'
import {
  findAuditorsFile,
  findAuditorsFilePage,
  openAuditorsFile,
} from '@/lib/server/products/files/auditors-file'
import { addReviewFile } from '@/lib/server/products/review-files/add-review-file'
import { findAttachPage } from '@/lib/server/products/review-files/attach-page'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { findOwnReview } from '@/lib/server/reviews/asking/pages/own-review'
import { findConcludePage } from '@/lib/server/reviews/conclusion/conclude-page'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { findEnding } from '@/lib/server/reviews/conclusion/find-ending'
import { drawReviewSample, extendReviewSample } from '@/lib/server/reviews/desk/draw-sample'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { takeOverVerdicts } from '@/lib/server/reviews/desk/take-over'
import { judgeFinding } from '@/lib/server/reviews/findings/judge-finding'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import { askForEvidence } from '@/lib/server/reviews/requests/ask-for-evidence'
import { writeToTeam } from '@/lib/server/reviews/threads/write-to-team'
import { accepted } from '../reviews'
import { fileOfReview, threadsOfReview } from './review-threads'

function emptyForm() {
  return { body: new Blob().stream(), contentType: '' }
}

/** By function that is for the auditor of a review alone: how it is called. It gives null to anybody else. */
export const auditorProbes: Record<string, (person: Person, reviewId: string) => Promise<unknown>> = {
  acceptReview: (p, id) => acceptReview(p, id, accepted),
  openDesk,
  takeOverVerdicts,
  saveVerdict: async (p, id) => {
    const save = { baseRevision: 0, mutationId: randomUUID(), saidBy: p.id }
    const outcome = await saveVerdict(p, { reviewId: id, on: 'answers', key: 'none', verdict: null, ...save })
    return !outcome.saved && outcome.reason === 'not-found' ? null : outcome
  },
  drawReviewSample: (p, id) => drawReviewSample(p, { reviewId: id, count: '' }),
  extendReviewSample: (p, id) => extendReviewSample(p, { reviewId: id, count: '', drawn: '' }),
  findAuditorsThreads,
  findConcludePage,
  findEnding: (p, id) => findEnding(p, id, 'return'),
  raiseFinding: (p, id) => raiseFinding(p, id, { input: {} }),
  judgeFinding: async (p, id) => {
    const { findingId } = await threadsOfReview(id)
    return judgeFinding(p, id, { findingId, input: {} })
  },
  askForEvidence: (p, id) => askForEvidence(p, id, { input: {} }),
  writeToTeam: async (p, id) => {
    const { requestId } = await threadsOfReview(id)
    return writeToTeam(p, id, { thread: { requestId }, input: {} })
  },
  concludeReview: (p, id) => concludeReview(p, id, {}),
  endReview: (p, id) => endReview(p, id, { step: 'withdraw', reason: '' }),
  findOwnReview: (p, id) => findOwnReview(p, id),
  findAuditorsFile: async (p, id) => findAuditorsFile(p, { reviewId: id, sha256: await fileOfReview(id) }),
  openAuditorsFile: async (p, id) => {
    const opened = await openAuditorsFile(p, { reviewId: id, sha256: await fileOfReview(id) })
    if (opened && 'content' in opened) opened.content.destroy()
    return opened
  },
  findAuditorsFilePage: async (p, id) =>
    findAuditorsFilePage(p, { reviewId: id, sha256: await fileOfReview(id) }),
  findAttachPage: async (p, id) => {
    const { findingId } = await threadsOfReview(id)
    return findAttachPage(p, { reviewId: id, thing: { is: 'finding', findingId } })
  },
  addReviewFile: async (p, id) => {
    const { requestId } = await threadsOfReview(id)
    return addReviewFile(p, { reviewId: id, thing: { is: 'request', requestId }, form: emptyForm() })
  },
}
