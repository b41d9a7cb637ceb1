import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { LinkButton } from '../../ui/button/link-button'
import type { FormAction } from '../../ui/form/form-state'
import { isolate } from '../../ui/isolated'
import { Notice } from '../../ui/notice'
import { InviteAgainForm } from './forms/invite-again-form'

const { t } = english

type WaitingProps = {
  /** Null: the auditor was lost, and no other was invited since. */
  invitation: { email: string; state: string; expiresAt: string } | null
  /** Of the review. */
  path: string
  formKey: string
  action: FormAction
}

/** Why a review has no auditor yet, and what the team can do. */
export function WaitingForAuditor({ invitation, path, formKey, action }: WaitingProps) {
  return (
    <Notice title={t('asking.page.waiting')} className="mt-8">
      {invitation ? (
        <>
          <p>
            {rich('asking.page.waiting-invited', {
              state: invitation.state,
              email: invitation.email,
              person: isolate,
              ...momentIn(invitation.expiresAt),
            })}
          </p>
          <InviteAgainForm action={action} formKey={formKey} button={t('asking.page.invite-again')} />
        </>
      ) : (
        <>
          <p>{t('asking.page.waiting-lost')}</p>
          <p>
            <LinkButton href={`${path}/auditor`}>{t('asking.page.name')}</LinkButton>
          </p>
        </>
      )}
    </Notice>
  )
}
