import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { DecidedProposal } from '@/components/assessment/proposals/decided-proposal'
import { OpenProposal } from '@/components/assessment/proposals/open-proposal'
import { proposalsPath } from '@/components/assessment/proposals/proposal-path'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { questionsById } from '@/lib/core/format/question-place'
import { viewQuestion } from '@/lib/core/format/question-view'
import { findProposal } from '@/lib/server/assessments/pages/ask-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english, rich } from '@/lib/words/english'
import { acceptProposalAction, declineProposalAction, eraseProposalAction } from '../actions'
import { changeProposalAction } from './actions'

const { t } = english

/** One proposal beside the answer as it is, to be accepted, changed or declined. */
export default async function ProposalPage({ params }: PageInput<'assessment' | 'proposal'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, proposal: proposalId } = await params
  const found = await findProposal(person, { assessmentId, proposalId })
  if (!found) notFound()
  const { assessment, proposal } = found
  const list = { href: proposalsPath(assessment.id), text: t('proposal.title') }
  return (
    <SignedInPage person={person} trail={[...assessmentTrail(assessment), list]}>
      {proposal ? <OneProposal assessment={assessment} proposal={proposal} /> : <Gone href={list.href} />}
    </SignedInPage>
  )
}

type OneProposalProps = { assessment: OpenAssessment; proposal: Proposal }

function OneProposal({ assessment, proposal }: OneProposalProps) {
  const found = questionsById(assessment.content).get(proposal.key)
  if (!found) notFound()
  const question = viewQuestion(found)
  const title = t('proposal.page-title', { question: question.ask })
  const heading = <PageHeading over={t('proposal.over')}>{question.ask}</PageHeading>
  const shown = { assessmentId: assessment.id, question, proposal, heading, title }
  if (proposal.state === 'open' && assessment.may.answer)
    return (
      <OpenProposal
        {...shown}
        current={assessment.answers[proposal.key] ?? null}
        revision={assessment.stored.answers[proposal.key]?.revision ?? 0}
        accept={acceptProposalAction}
        decline={declineProposalAction}
        change={changeProposalAction}
      />
    )
  return <DecidedProposal {...shown} erase={eraseProposalAction} />
}

function Gone({ href }: { href: string }) {
  return (
    <>
      <PageTitle>{t('proposal.gone.title')}</PageTitle>
      <PageHeading>{t('proposal.gone.title')}</PageHeading>
      <p className="measure">
        {rich('proposal.gone.text', { link: (inside) => <Link href={href}>{inside}</Link> })}
      </p>
    </>
  )
}
