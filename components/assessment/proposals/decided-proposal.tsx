import type { ReactNode } from 'react'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import type { QuestionView } from '@/lib/core/format/question-view'
import { english } from '@/lib/words/english'
import type { FormAction } from '../../ui/form/form-state'
import { PageTitle } from '../../ui/page/page-title'
import { EraseButton } from './decide-buttons'
import { decisionWords, ProposedBy } from './proposal-list'
import { SaidAnswer } from './said-answer'

const { t } = english

type DecidedProposalProps = {
  assessmentId: string
  question: QuestionView
  proposal: Proposal
  title: string
  heading: ReactNode
  erase: FormAction
}

/** A proposal that was decided, or that waits in work that is submitted. */
export function DecidedProposal(props: DecidedProposalProps) {
  const { assessmentId, question, proposal, title, heading, erase } = props
  const { id: proposalId, state, by, answer } = proposal
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {heading}
      <div className="flex flex-col gap-4">
        <p>
          <ProposedBy proposal={proposal} />
        </p>
        <div>
          {answer ? <SaidAnswer question={question} answer={answer} /> : <p>{t('proposal.erased')}</p>}
        </div>
        <p className="font-semibold">
          {state === 'open' ? t('proposal.submitted') : decisionWords(proposal)}
        </p>
        {state === 'declined' && by !== null && (
          <EraseButton assessmentId={assessmentId} proposalId={proposalId} erase={erase} name={by} />
        )}
      </div>
    </>
  )
}
