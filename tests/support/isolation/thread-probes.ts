import { randomUUID } from 'node:crypto'
import { answerRequest } from '@/lib/server/products/files/answer-request'
import {
  findTeamReviewFile,
  findTeamReviewFilePage,
  openTeamReviewFile,
} from '@/lib/server/products/review-files/team-review-file'
import { findReturnedReview } from '@/lib/server/reviews/conclusion/find-resubmissions'
import { sendResubmission } from '@/lib/server/reviews/conclusion/send-resubmission'
import { answerFinding } from '@/lib/server/reviews/findings/answer-finding'
import {
  findTeamsFinding,
  findTeamsFindings,
  findTeamsRequest,
  findTeamsThreads,
} from '@/lib/server/reviews/pages/teams-threads'
import { readReviewedFile } from '@/lib/server/reviews/report/reviewed-file'
import { findReviewedReport, findReviewNow } from '@/lib/server/reviews/report/reviewed-report'
import { addEvidence } from '@/lib/server/reviews/requests/add-evidence'
import { writeToAuditor } from '@/lib/server/reviews/threads/write-to-auditor'
import { attachedToFinding, threadsOfSubmission } from './review-threads'
import { type Probe, questionId } from './tenant'

const input = { text: 'Here it is.' }

/** By function by which the team reads and answers an auditor: what it asks the policy, and how it is called. */
export const threadProbes: Record<string, Probe> = {
  findReviewNow: {
    asks: 'read-submission',
    about: 'submitted',
    call: async (p, { submissionId }) => {
      await threadsOfSubmission(submissionId)
      return findReviewNow(p, submissionId)
    },
  },
  findReviewedReport: {
    asks: 'read-submission',
    about: 'submitted',
    call: async (p, { submissionId }) => {
      await threadsOfSubmission(submissionId)
      return findReviewedReport(p, submissionId)
    },
  },
  readReviewedFile: {
    asks: 'read-submission',
    about: 'submitted',
    call: async (p, { submissionId: id }) => {
      await threadsOfSubmission(id)
      return readReviewedFile(p, { id, file: 'report.json' })
    },
  },
  findTeamReviewFile: {
    asks: 'read-review',
    about: null,
    call: async (p, { productId, submissionId }) =>
      findTeamReviewFile(p, { productId, ...(await attachedToFinding(submissionId)) }),
  },
  openTeamReviewFile: {
    asks: 'read-review',
    about: null,
    call: async (p, { productId, submissionId }) => {
      const opened = await openTeamReviewFile(p, { productId, ...(await attachedToFinding(submissionId)) })
      if (opened && 'content' in opened) opened.content.destroy()
      return opened
    },
  },
  findTeamReviewFilePage: {
    asks: 'read-review',
    about: null,
    call: async (p, { productId, submissionId }) =>
      findTeamReviewFilePage(p, { productId, ...(await attachedToFinding(submissionId)) }),
  },
  findTeamsFindings: {
    asks: 'read-review',
    about: 'submitted',
    call: (p, { productId }) => findTeamsFindings(p, productId),
  },
  findTeamsFinding: {
    asks: 'read-review',
    about: 'submitted',
    call: async (p, { productId, submissionId }) => {
      const { findingId } = await threadsOfSubmission(submissionId)
      return findTeamsFinding(p, { productId, findingId })
    },
  },
  findTeamsThreads: {
    asks: 'read-review',
    about: 'submitted',
    call: async (p, { submissionId }) =>
      findTeamsThreads(p, (await threadsOfSubmission(submissionId)).reviewId),
  },
  findReturnedReview: {
    asks: 'ask-for-review',
    about: 'submitted',
    call: async (p, { submissionId }) => {
      const { reviewId } = await threadsOfSubmission(submissionId, 'returned')
      return findReturnedReview(p, reviewId)
    },
  },
  findTeamsRequest: {
    asks: 'read-review',
    about: 'submitted',
    call: async (p, { submissionId }) =>
      findTeamsRequest(p, (await threadsOfSubmission(submissionId)).requestId),
  },
  answerFinding: {
    asks: 'answer-review',
    about: 'submitted',
    call: async (p, { submissionId }) => {
      const { findingId } = await threadsOfSubmission(submissionId)
      return answerFinding(p, { findingId, input: { step: 'resolve', ...input } })
    },
  },
  writeToAuditor: {
    asks: 'answer-review',
    about: 'submitted',
    call: async (p, { submissionId }) => {
      const { findingId } = await threadsOfSubmission(submissionId)
      return writeToAuditor(p, { thread: { findingId }, input, formKey: randomUUID() })
    },
  },
  addEvidence: {
    asks: 'answer-review',
    about: 'submitted',
    call: async (p, { submissionId }) => {
      const { reviewId } = await threadsOfSubmission(submissionId)
      return addEvidence(p, { reviewId, question: questionId, input: {} })
    },
  },
  answerRequest: {
    asks: 'answer-review',
    about: 'submitted',
    call: async (p, { submissionId, fileDigest: sha256 }) => {
      const { requestId } = await threadsOfSubmission(submissionId)
      return answerRequest(p, { requestId, sha256, input: {}, formKey: randomUUID() })
    },
  },
  sendResubmission: {
    asks: 'ask-for-review',
    about: 'submitted',
    call: async (p, { submissionId }) => {
      const { reviewId } = await threadsOfSubmission(submissionId)
      return sendResubmission(p, { reviewId, submissionId })
    },
  },
}
