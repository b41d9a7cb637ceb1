import type { ReactNode } from 'react'
import { typedFrom } from '@/lib/browser/typed/typed-answer'
import type { Answer } from '@/lib/core/answers/answer'
import { mergeProposal } from '@/lib/core/answers/proposals/merge-proposal'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import type { QuestionView } from '@/lib/core/format/question-view'
import { english } from '@/lib/words/english'
import type { FormAction } from '../../ui/form/form-state'
import { DecideButtons } from './decide-buttons'
import { ProposalForm } from './form/proposal-form'
import type { ProposalFormAction } from './form/proposal-form-state'
import { ProposedBy } from './proposal-list'
import { SaidAnswer } from './said-answer'

const { t } = english

type OpenProposalProps = {
  assessmentId: string
  question: QuestionView
  proposal: Proposal
  title: string
  heading: ReactNode
  /** The answer as it is. */
  current: Answer | null
  revision: number
  accept: FormAction
  decline: FormAction
  change: ProposalFormAction
}

/** A proposal that waits, beside the answer as it is, with the three ways to decide. */
export function OpenProposal(props: OpenProposalProps) {
  const { assessmentId, question, proposal, title, heading, current, revision } = props
  const place = { assessmentId, proposalId: proposal.id }
  const merged = proposal.answer ? mergeProposal(current, proposal.answer) : current
  return (
    <ProposalForm
      action={props.change}
      question={question}
      typed={typedFrom(merged)}
      name={null}
      values={{ assessment: assessmentId, proposal: proposal.id, revision: String(revision) }}
      title={title}
      button={t('proposal.save')}
      heading={
        <>
          {heading}
          <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
            <section aria-labelledby="proposed" className="min-w-0">
              <h2 id="proposed" className="mb-2 text-body">
                <ProposedBy proposal={proposal} />
              </h2>
              <SaidAnswer question={question} answer={proposal.answer} />
            </section>
            <section aria-labelledby="now" className="min-w-0">
              <h2 id="now" className="mb-2 text-body">
                {t('proposal.now')}
              </h2>
              <SaidAnswer question={question} answer={current} />
            </section>
          </div>
          <p className="measure my-6 text-ink-soft">{t('proposal.accept-means')}</p>
          <DecideButtons {...place} revision={revision} accept={props.accept} decline={props.decline} />
          <h2 className="mt-10 mb-4 text-heading">{t('proposal.change')}</h2>
        </>
      }
    />
  )
}
