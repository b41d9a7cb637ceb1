'use client'

import { browserWords } from '@/lib/words/browser-words'
import organisationsMessages from '@/lib/words/generated/organisations'
import { Button } from '../ui/button/button'
import { Select } from '../ui/field/select'
import { ActForm } from '../ui/form/act-form'
import type { FormAction } from '../ui/form/form-state'

const { t } = browserWords(organisationsMessages)

type TimeZoneFormProps = {
  action: FormAction
  organisationId: string
  zone: string
  zones: readonly string[]
}

/** Chooses the time zone of an organisation. One that this machine lists by another name stays among the choices. */
export function TimeZoneForm({ action, organisationId, zone, zones }: TimeZoneFormProps) {
  const choices = [...new Set([zone, ...zones])].map((each) => ({
    value: each,
    text: each.replaceAll('_', ' '),
  }))
  return (
    <ActForm action={action} className="mt-12 flex max-w-xl flex-col gap-6">
      <input type="hidden" name="organisation" value={organisationId} />
      <Select
        id="zone"
        name="zone"
        label={t('organisations.time-zone.title')}
        hint={t('organisations.time-zone.hint')}
        choices={choices}
        defaultValue={zone}
      />
      <div>
        <Button>{t('organisations.time-zone.button')}</Button>
      </div>
    </ActForm>
  )
}
