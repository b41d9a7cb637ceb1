import { randomUUID } from 'node:crypto'
import { answerHistory } from '@/lib/server/assessments/answer-history'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import { downloadDraft } from '@/lib/server/assessments/import-export'
import { contradictionId, factId, type Probe, questionId } from './tenant'

/** By function of the entries of an assessment: what it asks the policy, about an assessment in which state, and how it is called. */
export const entryProbes: Record<string, Probe> = {
  confirmCopies: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => confirmCopies(p, { assessmentId: draftId, section: 'security' }),
  },
  saveAnswer: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) =>
      found(saveAnswer(p, { saidBy: p.id, ...change(draftId), questionId, answer: null })),
  },
  saveFact: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => found(saveFact(p, { saidBy: p.id, ...change(draftId), factId, value: null })),
  },
  saveExplanation: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) =>
      found(saveExplanation(p, { saidBy: p.id, ...change(draftId), contradictionId, text: null })),
  },
  savePlanLine: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) =>
      found(savePlanLine(p, { saidBy: p.id, ...change(draftId), questionId, line: null })),
  },
  downloadDraft: { asks: 'read-draft', about: 'draft', call: (p, { draftId }) => downloadDraft(p, draftId) },
  answerHistory: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => answerHistory(p, { assessmentId: draftId, questionId }),
  },
}

function change(assessmentId: string) {
  return { assessmentId, baseRevision: 0, mutationId: randomUUID() }
}

/** An outcome, or null where it says that there is nothing. */
async function found(saving: Promise<{ saved: boolean; reason?: string }>) {
  const outcome = await saving
  return outcome.reason === 'not-found' ? null : outcome
}
