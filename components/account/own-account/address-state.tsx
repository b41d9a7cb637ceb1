import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = english

/** `prove` mails a link that proves the address; null where this server sends no mail. */
type AddressStateProps = { email: string; isVerified: boolean; prove: FormAction | null }

/** Whether the address of a person was proved, and a button to do so. */
export function AddressState({ email, isVerified, prove }: AddressStateProps) {
  return (
    <div className="mb-8">
      <p className="measure mb-3">
        {t('own-account.address', { email: isolatedText(email), state: isVerified ? 'proved' : 'unproved' })}
      </p>
      {!isVerified && prove && (
        <ActForm action={prove}>
          <Button look="quiet">{t('own-account.prove')}</Button>
        </ActForm>
      )}
    </div>
  )
}
