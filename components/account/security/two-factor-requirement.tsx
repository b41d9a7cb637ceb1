import { english, rich } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = english

type TwoFactorRequirementProps = {
  action: FormAction
  organisationId: string
  isRequired: boolean
  /** The owner's own account has two-factor authentication. */
  hasOwn: boolean
}

/** Whether an organisation asks its members for two-factor authentication, with the button that changes it. */
export function TwoFactorRequirement(props: TwoFactorRequirementProps) {
  const { action, organisationId, isRequired, hasOwn } = props
  const asks = isRequired ? 'yes' : 'no'
  return (
    <section aria-labelledby="two-factor" className="mt-12">
      <h2 id="two-factor" className="mb-3 text-heading">
        {t('two-factor.title')}
      </h2>
      <p className="measure mb-4">{t('organisations.two-factor.what', { asks })}</p>
      {isRequired || hasOwn ? (
        <ActForm action={action}>
          <input type="hidden" name="organisation" value={organisationId} />
          <input type="hidden" name="required" value={isRequired ? 'no' : 'yes'} />
          <Button look="quiet">{t('organisations.two-factor.button', { asks })}</Button>
        </ActForm>
      ) : (
        <p className="measure">
          {rich('organisations.two-factor.own-first', {
            link: (inside) => <a href="/account/two-factor">{inside}</a>,
          })}
        </p>
      )}
    </section>
  )
}
