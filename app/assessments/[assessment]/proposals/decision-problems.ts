import { momentWords } from '@/components/layout/moment'
import type { ShownProblem } from '@/lib/core/text/problem'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import type { ProposalDecision } from '@/lib/server/assessments/proposals/decide-proposal'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'

const { t } = english

type Undecided = Exclude<ProposalDecision, { decided: true }>

/** Why a decision was refused. Null: the person may not decide, or the assessment is not there. */
export function decisionProblems(outcome: Undecided | null): ShownProblem[] {
  switch (outcome?.why) {
    case undefined:
      return whole(t('entries.gone'))
    case 'gone':
      return whole(t('proposal.replaced'))
    case 'not-a-draft':
      return whole(t('proposal.submitted'))
    case 'decided': {
      const { decision } = outcome.proposal
      const values = { name: isolatedText(decision?.by ?? ''), moment: momentWords(decision?.at ?? '') }
      return whole(t('proposal.decided-before', values))
    }
    case 'not-saved':
      return notSaved(outcome.outcome)
  }
}

function notSaved(outcome: Extract<Undecided, { why: 'not-saved' }>['outcome']): ShownProblem[] {
  switch (outcome.reason) {
    case 'conflict': {
      const values = { name: isolatedText(outcome.by.name), moment: momentWords(outcome.at) }
      return whole(t('proposal.not-saved', values))
    }
    case 'invalid':
      return withMessages(outcome.problems)
    case 'not-a-draft':
      return whole(t('proposal.submitted'))
    case 'not-found':
    case 'another-person':
      return whole(t('entries.gone'))
  }
}

function whole(message: string): ShownProblem[] {
  return [{ field: '', message }]
}
