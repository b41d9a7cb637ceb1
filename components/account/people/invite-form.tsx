'use client'

import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import peopleMessages from '@/lib/words/generated/people'
import { FormTextField } from '../../ui/field/form-text-field'
import { Select } from '../../ui/field/select'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../../ui/form/form-state'
import { ShownLink } from '../../ui/page/shown-link'
import { roleChoices } from './role-choices'

const { t } = browserWords({ ...peopleMessages, ...accountMessages })

type InviteFormProps = { action: FormAction; organisationId: string; title: string; heading: React.ReactNode }

/** Invites an address. The link is shown once, below the form, because only its digest is stored. */
export function InviteForm({ action, organisationId, title, heading }: InviteFormProps) {
  return (
    <Form action={action} title={title} button={t('people.invite.button')} heading={heading}>
      {(state) => (
        <>
          <input type="hidden" name="organisation" value={organisationId} />
          <FormTextField
            key={state.made?.link}
            state={state}
            name="email"
            type="email"
            label={t('people.invite.email')}
            autoComplete="off"
            spellCheck={false}
          />
          <Select
            id="role"
            name="role"
            label={t('people.role')}
            choices={roleChoices}
            defaultValue={state.typed.role ?? 'editor'}
            error={errorOf(state, 'role')}
          />
          <InvitationLink made={state.made} />
        </>
      )}
    </Form>
  )
}

function InvitationLink({ made }: { made: FormState['made'] }) {
  if (!made?.link) return null
  return (
    <ShownLink
      title={t('people.link.title', { email: made.email ?? '' })}
      text={made.mailed ? t('people.link.mailed') : t('people.link.what-now')}
      link={made.link}
    />
  )
}
