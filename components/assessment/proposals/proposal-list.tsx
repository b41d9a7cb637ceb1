import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { momentIn, momentWords } from '../../layout/moment'
import { isolate } from '../../ui/isolated'

const { t } = english

type ProposalListProps = {
  proposals: readonly Proposal[]
  /** The text of a question. */
  askOf: (questionId: string) => string
  pathOf: (proposalId: string) => string
  none: string
}

/** Proposals with their questions, each leading to its own page. */
export function ProposalList({ proposals, askOf, pathOf, none }: ProposalListProps) {
  if (proposals.length === 0) return <p className="text-ink-soft">{none}</p>
  return (
    <ul className="divide-y divide-line rounded-box border border-line bg-surface">
      {proposals.map((proposal) => (
        <li key={proposal.id} className="px-5 py-4">
          <Link href={pathOf(proposal.id)} prefetch={false} className="font-semibold">
            {askOf(proposal.key)}
          </Link>
          <p className="text-small text-ink-soft">
            <ProposedBy proposal={proposal} />
          </p>
          {proposal.decision && <p className="text-small text-ink-soft">{decisionWords(proposal)}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Who has proposed something, and when. */
export function ProposedBy({ proposal: { by, at } }: { proposal: Proposal }): ReactNode {
  const name = by ?? t('proposal.erased-name')
  return rich('proposal.by', { name, person: isolate, ...momentIn(at) })
}

/** Who has decided what; empty until someone has. */
export function decisionWords({ state, decision }: Proposal): string {
  if (state === 'open' || !decision) return ''
  const values = { name: isolatedText(decision.by), moment: momentWords(decision.at) }
  return t(`proposal.decided.${state}`, values)
}
