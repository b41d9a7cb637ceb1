import { findAskPage, findProposal, findProposals } from '@/lib/server/assessments/pages/ask-page'
import { makeAskLink, revokeAskLink } from '@/lib/server/assessments/proposals/ask-links'
import {
  acceptProposal,
  changeProposal,
  declineProposal,
  eraseProposal,
} from '@/lib/server/assessments/proposals/decide-proposal'
import { type Probe, questionId } from './tenant'

const proposalId = '00000000-0000-7000-8000-000000000000'
const input = { keys: [questionId], asked: 'Omar, supplier', message: '' }

/** By function of ask links and proposals: what it asks the policy, about an assessment in which state, and how it is called. */
export const proposalProbes: Record<string, Probe> = {
  makeAskLink: {
    asks: 'ask',
    about: 'draft',
    call: (p, { draftId }) => makeAskLink(p, { assessmentId: draftId, input }),
  },
  revokeAskLink: {
    asks: 'ask',
    about: 'draft',
    call: (p, { draftId }) => revokeAskLink(p, { assessmentId: draftId, id: proposalId }),
  },
  findAskPage: { asks: 'ask', about: 'draft', call: (p, { draftId }) => findAskPage(p, draftId) },
  findProposals: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findProposals(p, draftId),
  },
  findProposal: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findProposal(p, { assessmentId: draftId, proposalId }),
  },
  acceptProposal: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => acceptProposal(p, { assessmentId: draftId, proposalId, baseRevision: 0 }),
  },
  changeProposal: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) =>
      changeProposal(p, { assessmentId: draftId, proposalId, baseRevision: 0, answer: null }),
  },
  declineProposal: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => declineProposal(p, { assessmentId: draftId, proposalId }),
  },
  eraseProposal: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => eraseProposal(p, { assessmentId: draftId, proposalId }),
  },
}
