import type { Role } from '@/lib/core/assessment/access/policy'
import { english, rich } from '@/lib/words/english'
import { momentWords } from '../../layout/moment'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { Isolated, isolate } from '../../ui/isolated'

const { t } = english

type Invitation = {
  id: string
  email: string
  role: Role
  by: string | null
  expiresAt: string
  state: 'open' | 'accepted' | 'revoked' | 'expired'
}

type InvitationListProps = { invitations: readonly Invitation[]; organisationId: string; revoke: FormAction }

/** Who was invited, and what became of it; an open invitation can be revoked. */
export function InvitationList({ invitations, organisationId, revoke }: InvitationListProps) {
  if (invitations.length === 0) return <p className="text-ink-soft">{t('people.no-invitations')}</p>
  return (
    <ul className="divide-y divide-line rounded-box border border-line bg-surface">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4">
          <div className="min-w-0 grow">
            <p className="font-semibold break-words">
              <Isolated>{invitation.email}</Isolated>
            </p>
            <p className="text-small text-ink-soft">
              {t(`account-page.role-name.${invitation.role}`)}. {stateWords(invitation)}.{' '}
              {invitation.by === null
                ? t('people.by-operator')
                : rich('people.by', { name: invitation.by, person: isolate })}
              .
            </p>
          </div>
          {invitation.state === 'open' && (
            <ActForm action={revoke}>
              <input type="hidden" name="organisation" value={organisationId} />
              <input type="hidden" name="invitation" value={invitation.id} />
              <Button look="quiet">
                {rich('people.revoke', {
                  email: invitation.email,
                  spoken: (inside) => <span className="sr-only">{inside}</span>,
                })}
              </Button>
            </ActForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function stateWords({ state, expiresAt }: Invitation): string {
  const moment = momentWords(expiresAt)
  switch (state) {
    case 'open':
      return t('people.state.open', { moment })
    case 'expired':
      return t('people.state.expired', { moment })
    case 'accepted':
      return t('people.state.accepted')
    case 'revoked':
      return t('people.state.revoked')
  }
}
