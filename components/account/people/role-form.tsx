'use client'

import type { Role } from '@/lib/core/assessment/access/policy'
import { browserWords } from '@/lib/words/browser-words'
import peopleMessages from '@/lib/words/generated/people'
import { Select } from '../../ui/field/select'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'
import { roleChoices } from './role-choices'

const { t } = browserWords(peopleMessages)

type RoleFormProps = {
  action: FormAction
  organisationId: string
  person: { id: string; name: string; role: Role }
  heading: React.ReactNode
}

/** Gives a member another role. */
export function RoleForm({ action, organisationId, person, heading }: RoleFormProps) {
  return (
    <Form action={action} title={person.name} button={t('people.member.save')} heading={heading}>
      {(state) => (
        <>
          <input type="hidden" name="organisation" value={organisationId} />
          <input type="hidden" name="member" value={person.id} />
          <Select
            id="role"
            name="role"
            label={t('people.role')}
            choices={roleChoices}
            defaultValue={state.typed.role ?? person.role}
            error={errorOf(state, 'role')}
          />
        </>
      )}
    </Form>
  )
}
