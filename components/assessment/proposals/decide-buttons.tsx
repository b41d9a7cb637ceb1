import type { ReactNode } from 'react'
import { english, rich } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { spoken } from '../../ui/spoken'

const { t } = english

type ProposalActProps = {
  assessmentId: string
  proposalId: string
  action: FormAction
  children: ReactNode
}

function ProposalAct({ assessmentId, proposalId, action, children }: ProposalActProps) {
  return (
    <ActForm action={action}>
      <input type="hidden" name="assessment" value={assessmentId} />
      <input type="hidden" name="proposal" value={proposalId} />
      {children}
    </ActForm>
  )
}

type Place = Pick<ProposalActProps, 'assessmentId' | 'proposalId'>

type DecideButtonsProps = Place & {
  /** Of the answer that this page shows. */
  revision: number
  accept: FormAction
  decline: FormAction
}

/** Accepts a proposal or declines it. */
export function DecideButtons({ revision, accept, decline, ...place }: DecideButtonsProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <ProposalAct {...place} action={accept}>
        <input type="hidden" name="revision" value={revision} />
        <Button>{t('proposal.accept')}</Button>
      </ProposalAct>
      <ProposalAct {...place} action={decline}>
        <Button look="quiet">{t('proposal.decline')}</Button>
      </ProposalAct>
    </div>
  )
}

/** Erases the texts of one that was declined. */
export function EraseButton({ erase, name, ...place }: Place & { erase: FormAction; name: string }) {
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="measure text-small text-ink-soft">{t('proposal.erase-means')}</p>
      <ProposalAct {...place} action={erase}>
        <Button look="danger">
          {rich('proposal.erase', {
            name,
            spoken,
          })}
        </Button>
      </ProposalAct>
    </div>
  )
}
