import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { LockedOrganisations } from './locked-organisations'

const { t } = english

type SecondFactorOffProps = {
  /** The organisations that the account does not reach without one. */
  asking: readonly string[]
  /** The path of the page that led here; perhaps empty. */
  then: string
  begin: FormAction
}

/** An account without a second factor. */
export function SecondFactorOff({ asking, then, begin }: SecondFactorOffProps) {
  return (
    <>
      <LockedOrganisations names={asking} />
      {then && <p className="measure mb-4">{t('two-factor.then')}</p>}
      <p className="measure mb-4 font-semibold">{t('two-factor.off')}</p>
      <p className="measure mb-6">{t('two-factor.begin-what')}</p>
      <ActForm action={begin}>
        {then && <input type="hidden" name="then" value={then} />}
        <Button>{t('two-factor.begin')}</Button>
      </ActForm>
    </>
  )
}
