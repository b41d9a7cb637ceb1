import Link from 'next/link'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import { english, rich } from '@/lib/words/english'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { isolate } from '../../ui/isolated'
import { Notice } from '../../ui/notice'
import { spoken } from '../../ui/spoken'
import { proposalPath } from './proposal-path'
import { SaidAnswer } from './said-answer'

const { t } = english

type WaitingProposalsProps = {
  assessmentId: string
  question: QuestionView
  /** Of the question. */
  proposals: readonly Proposal[]
  /** Of the answer as it is. */
  revision: number
}

/** Beside a question: what somebody proposes, with the way to decide; and who has proposed the answer as it is. */
export function WaitingProposals({ assessmentId, question, proposals, revision }: WaitingProposalsProps) {
  const credited = proposals.findLast(({ decision }) => decision?.revision === revision)
  return (
    <>
      {credited && <Credit proposal={credited} />}
      {proposals
        .filter(({ state }) => state === 'open')
        .map(({ id, by, answer }) => (
          <Notice
            key={id}
            className="my-4 print:hidden"
            title={rich('proposal.says', { name: by ?? '', person: isolate })}
          >
            <SaidAnswer question={question} answer={answer} />
            <p>
              <Link href={proposalPath(assessmentId, id)} prefetch={false} className="font-semibold">
                {rich('proposal.decide', {
                  name: by ?? '',
                  spoken,
                })}
              </Link>
            </p>
          </Notice>
        ))}
    </>
  )
}

/** Who has proposed what has become an answer. */
export function Credit({ proposal: { by, state } }: { proposal: Pick<Proposal, 'by' | 'state'> }) {
  const values = { name: by ?? t('proposal.erased-name'), person: isolate }
  return (
    <p className="text-small text-ink-soft">
      {state === 'changed' ? rich('proposal.credited-change', values) : rich('proposal.credited', values)}
    </p>
  )
}
