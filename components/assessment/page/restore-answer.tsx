import { english, rich } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import { FormKey } from '../../ui/form/form-key'
import type { FormAction } from '../../ui/form/form-state'

const { t } = english

type RestoreAnswerProps = {
  action: FormAction
  formKey: string
  /** The change after which the answer was so, and the latest one. */
  revision: number
  latest: number
  /** The change took the answer back. */
  isNone: boolean
}

/** The button that makes an earlier answer the latest again. */
export function RestoreAnswer({ action, formKey, revision, latest, isNone }: RestoreAnswerProps) {
  return (
    <ActForm action={action} className="mt-3">
      <FormKey value={formKey} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="latest" value={latest} />
      <Button look="quiet">
        {isNone
          ? t('history.restore-none', { revision })
          : rich('history.restore', {
              revision,
              more: (inside) => <span className="spoken-only">{inside}</span>,
            })}
      </Button>
    </ActForm>
  )
}
