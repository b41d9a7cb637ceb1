import { findAssessment } from '@/lib/server/assessments/assessments'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { findCarryOver } from '@/lib/server/assessments/carry-over/carry-record'
import { markRestUnknown, takeBackUnknown } from '@/lib/server/assessments/entries/several/rest-unknown'
import { findCarried } from '@/lib/server/assessments/pages/carried-page'
import { findCheck } from '@/lib/server/assessments/pages/check-page'
import { findEssential } from '@/lib/server/assessments/pages/essentials-page'
import { findInAssessment } from '@/lib/server/assessments/pages/find-page'
import { findFirstLook } from '@/lib/server/assessments/pages/first-look-page'
import { findHistory } from '@/lib/server/assessments/pages/history-page'
import { findOverview } from '@/lib/server/assessments/pages/overview-page'
import { findNextSteps } from '@/lib/server/assessments/pages/plan-page'
import { findSection, findSectionOf } from '@/lib/server/assessments/pages/section-page'
import { makeFirstLookPdf } from '@/lib/server/submissions/made/first-look-file'
import { makePreviewPdf } from '@/lib/server/submissions/made/preview-file'
import { newId } from '@/lib/server/world/new-id'
import { essentialId, type Probe, questionId, section } from './tenant'

/** By function of assessments: what it asks the policy, about an assessment in which state, and how it is called. */
export const assessmentProbes: Record<string, Probe> = {
  previewCarryOver: {
    asks: 'start-assessment',
    about: 'draft',
    call: (p, { draftId }) => previewCarryOver(p, { assessmentId: draftId }),
  },
  carryAssessmentOver: {
    asks: 'start-assessment',
    about: 'draft',
    call: (p, { draftId }) => carryAssessmentOver(p, { assessmentId: draftId, to: '9.0.0', basis: '' }),
  },
  findCarryOver: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findCarryOver(p, draftId),
  },
  findAssessment: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findAssessment(p, draftId),
  },
  findSection: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findSection(p, { assessmentId: draftId, sectionId: section }),
  },
  findSectionOf: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findSectionOf(p, { assessmentId: draftId, questionId }),
  },
  findEssential: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findEssential(p, { assessmentId: draftId, questionId: essentialId }),
  },
  findFirstLook: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findFirstLook(p, draftId),
  },
  findInAssessment: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findInAssessment(p, draftId, 'password'),
  },
  makePreviewPdf: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => makePreviewPdf(p, draftId),
  },
  makeFirstLookPdf: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => makeFirstLookPdf(p, draftId),
  },
  markRestUnknown: {
    asks: 'answer',
    about: 'draft',
    // Taken back, because a draft that is complete can be submitted, and the others look at the draft.
    call: async (p, { draftId }) => {
      const marked = await markRestUnknown(p, { assessmentId: draftId })
      if (marked?.act) await takeBackUnknown(p, { assessmentId: draftId, act: marked.act })
      return marked
    },
  },
  takeBackUnknown: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => takeBackUnknown(p, { assessmentId: draftId, act: newId() }),
  },
  findOverview: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findOverview(p, draftId),
  },
  findNextSteps: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findNextSteps(p, { assessmentId: draftId, target: 1 }),
  },
  findCheck: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findCheck(p, draftId),
  },
  findCarried: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findCarried(p, draftId),
  },
  findHistory: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findHistory(p, { assessmentId: draftId, questionId }, null),
  },
}
