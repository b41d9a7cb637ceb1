import { randomUUID } from 'node:crypto'
import { openDraft } from '@/lib/server/assessments/assessments'
import { findPrevious, findSinceLast } from '@/lib/server/products/comparing/since-last'
import { findDraftReport } from '@/lib/server/submissions/draft-report'
import { listSubmissions } from '@/lib/server/submissions/list-submissions'
import { readDraftStandard, readSubmissionStandard } from '@/lib/server/submissions/made/standard-file'
import { findOwnStatusPage } from '@/lib/server/submissions/own/own-status-page'
import { saveOwnStatus } from '@/lib/server/submissions/own/save-own-status'
import {
  findSubmission,
  findSubmissionHead,
  readSubmissionPdf,
  readSubmissionReport,
} from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { accountable, framework, type Probe, provision } from './tenant'

/** By function of submissions and reports: what it asks the policy, about an assessment in which state, and how it is called. */
export const submissionProbes: Record<string, Probe> = {
  listSubmissions: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submittedId }) => listSubmissions(p, submittedId),
  },
  readSubmissionStandard: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) =>
      readSubmissionStandard(p, { id: submissionId, framework, file: 'table.csv' }),
  },
  findOwnStatusPage: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findOwnStatusPage(p, { id: draftId, framework, provision }),
  },
  saveOwnStatus: {
    asks: 'answer',
    about: 'draft',
    call: async (p, { draftId }) => {
      const save = { assessmentId: draftId, baseRevision: 0, mutationId: randomUUID(), saidBy: p.id }
      const outcome = await saveOwnStatus(p, { ...save, framework, provision, own: { detail: 'Ours.' } })
      return 'reason' in outcome && outcome.reason === 'not-found' ? null : outcome
    },
  },
  submit: {
    asks: 'submit',
    about: 'draft',
    call: (p, { draftId }) => submit(p, { assessmentId: draftId, accountable }),
  },
  openDraft: {
    asks: 'open-draft',
    about: 'submitted',
    call: (p, { submittedId }) => openDraft(p, submittedId),
  },
  findSubmission: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => findSubmission(p, submissionId),
  },
  findSubmissionHead: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => findSubmissionHead(p, submissionId),
  },
  findPrevious: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => findPrevious(p, submissionId),
  },
  findSinceLast: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId, productId }) =>
      findSinceLast(p, submissionId, {
        ...{
          id: submissionId,
          productId,
          digest: '',
          label: '1.0',
          number: 1,
          at: '2026-06-12T08:00:00.000Z',
        },
      }),
  },
  readSubmissionReport: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => readSubmissionReport(p, submissionId),
  },
  readSubmissionPdf: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => readSubmissionPdf(p, submissionId),
  },
  findDraftReport: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findDraftReport(p, draftId),
  },
  readDraftStandard: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => readDraftStandard(p, { id: draftId, framework, file: 'table.csv' }),
  },
}
