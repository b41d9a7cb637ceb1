import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { english } from '@/lib/words/english'
import { proveAddressAction } from './actions'

const { t } = english

/** Proves an address by the link of a mail. A button does it, since some programs open every link of a mail. */
export default async function ProveAddressPage({ searchParams }: PageInput) {
  const search = await searchParams
  const [done, token] = [queryValue(search, 'done'), queryValue(search, 'token') ?? '']
  return (
    <PublicPage>
      <PageTitle>{t('own-account.prove-page.title')}</PageTitle>
      <PageHeading>{t('own-account.prove-page.title')}</PageHeading>
      {done ? (
        <p className="measure">
          {t('own-account.prove-page.outcome', { done: done === 'yes' ? 'yes' : 'no' })}
        </p>
      ) : (
        <ActForm action={proveAddressAction}>
          <input type="hidden" name="token" value={token} />
          <Button>{t('own-account.prove-page.button')}</Button>
        </ActForm>
      )}
    </PublicPage>
  )
}
