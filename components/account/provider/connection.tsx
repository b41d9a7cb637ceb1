import Link from 'next/link'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { momentWords } from '../../layout/moment'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = english

/** An account that is connected with the provider, and how to end that. */
type ConnectionProps = { name: string; since: string; isOnlyWay: boolean; disconnect: FormAction }

export function Connection({ name, since, isOnlyWay, disconnect }: ConnectionProps) {
  const values = { name: isolatedText(name) }
  return (
    <>
      <p className="measure mb-8 font-semibold">
        {t('provider.own.on', { ...values, since: momentWords(since) })}
      </p>
      {isOnlyWay ? (
        <p className="measure">
          {rich('provider.own.only-way', { link: (inside) => <Link href="/account">{inside}</Link> })}
        </p>
      ) : (
        <>
          <p className="measure mb-4">{t('provider.own.disconnect-what')}</p>
          <ActForm action={disconnect}>
            <Button look="danger">{t('provider.disconnect', values)}</Button>
          </ActForm>
        </>
      )}
    </>
  )
}

/** An account that is not. */
export function NoConnection({ name, connect }: { name: string; connect: FormAction }) {
  const values = { name: isolatedText(name) }
  return (
    <>
      <p className="measure mb-2 font-semibold">{t('provider.own.off', values)}</p>
      <p className="measure mb-4">{t('provider.own.connect-what', values)}</p>
      <ActForm action={connect}>
        <Button>{t('provider.connect', values)}</Button>
      </ActForm>
    </>
  )
}
