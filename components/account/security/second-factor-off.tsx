import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { LockedOrganisations } from './locked-organisations'

const { t } = english

/** An account without a second factor. `asking`: the organisations that it does not reach without one. */
export function SecondFactorOff({ asking, begin }: { asking: readonly string[]; begin: FormAction }) {
  return (
    <>
      <LockedOrganisations names={asking} />
      <p className="measure mb-4 font-semibold">{t('two-factor.off')}</p>
      <p className="measure mb-6">{t('two-factor.begin-what')}</p>
      <ActForm action={begin}>
        <Button>{t('two-factor.begin')}</Button>
      </ActForm>
    </>
  )
}
