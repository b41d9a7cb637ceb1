import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { LinkButton } from '../../ui/button/link-button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = english

/** An account with a second factor: its recovery codes, and turning it off. */
export function SecondFactorOn({ codesLeft, turnOff }: { codesLeft: number; turnOff: FormAction }) {
  return (
    <>
      <p className="measure mb-8 font-semibold">{t('two-factor.on')}</p>
      <section aria-labelledby="codes" className="mb-10">
        <h2 id="codes" className="mb-3 text-heading">
          {t('account.codes.title')}
        </h2>
        <p className="measure mb-4">
          {t('two-factor.codes-left', { count: codesLeft })} {t('two-factor.codes-what')}
        </p>
        <LinkButton href="/account/two-factor/recovery-codes" look={codesLeft === 0 ? 'main' : 'quiet'}>
          {t('two-factor.new-codes')}
        </LinkButton>
      </section>
      <section aria-labelledby="off">
        <h2 id="off" className="mb-3 text-heading">
          {t('two-factor.off-title')}
        </h2>
        <p className="measure mb-4">{t('two-factor.off-what')}</p>
        <ActForm action={turnOff}>
          <Button look="danger">{t('two-factor.off-button')}</Button>
        </ActForm>
      </section>
    </>
  )
}
