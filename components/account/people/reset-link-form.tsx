'use client'

import { browserWords } from '@/lib/words/browser-words'
import peopleMessages from '@/lib/words/generated/people'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { ShownLink } from '../../ui/page/shown-link'

const { t } = browserWords(peopleMessages)

type ResetLinkFormProps = { action: FormAction; organisationId: string; memberId: string }

/** Makes a link with which a member sets a new password, and shows it once. */
export function ResetLinkForm({ action, organisationId, memberId }: ResetLinkFormProps) {
  return (
    <ActForm
      action={action}
      done={({ link = '' }) => (
        <ShownLink title={t('people.reset.made')} text={t('people.reset.what-now')} link={link} />
      )}
    >
      <input type="hidden" name="organisation" value={organisationId} />
      <input type="hidden" name="member" value={memberId} />
      <Button look="quiet">{t('people.reset.button')}</Button>
    </ActForm>
  )
}
