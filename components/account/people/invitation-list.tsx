import type { Role } from '@/lib/core/assessment/access/policy'
import { english, rich } from '@/lib/words/english'
import { momentWords } from '../../layout/moment'
import type { FormAction } from '../../ui/form/form-state'
import { isolate } from '../../ui/isolated'
import { RevocableList } from '../../ui/page/revocable-list'
import { spoken } from '../../ui/spoken'

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
  return (
    <RevocableList
      items={invitations}
      none={t('people.no-invitations')}
      nameOf={({ email }) => email}
      aboutOf={(invitation) => (
        <>
          {t(`account-page.role-name.${invitation.role}`)}. {stateWords(invitation)}. {madeBy(invitation)}.
        </>
      )}
      revoke={{
        action: revoke,
        valuesOf: ({ id }) => ({ organisation: organisationId, invitation: id }),
        wordsOf: ({ email }) => rich('people.revoke', { email, spoken }),
      }}
    />
  )
}

function madeBy({ by }: Invitation) {
  return by === null ? t('people.by-operator') : rich('people.by', { name: by, person: isolate })
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
