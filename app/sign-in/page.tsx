import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignInForm } from '@/components/account/sign-in-form'
import { PageShell } from '@/components/layout/page-shell'
import { Notice } from '@/components/ui/notice'
import { TryAgain } from '@/components/ui/page/try-again'
import { findPerson } from '@/lib/server/identity/session'
import { isSetUp } from '@/lib/server/identity/set-up/set-up'
import { pathAfterSignIn } from '@/lib/server/identity/signing-in/path-after-sign-in'
import { english } from '@/lib/words/english'
import { signInAction } from './actions'

const { t } = english

export default async function SignInPage({ searchParams }: PageInput) {
  const search = await searchParams
  const then = queryValue(search, 'then') ?? ''
  if (await findPerson()) redirect(pathAfterSignIn(then))
  if (!(await isSetUp())) redirect('/setup')
  return (
    <PageShell>
      {queryValue(search, 'reset') === 'done' && (
        <Notice className="mb-6" title={t('account-page.changed.title')}>
          <p>{t('account-page.changed.by-link')}</p>
        </Notice>
      )}
      {queryValue(search, 'deleted') === 'account' && (
        <Notice className="mb-6" title={t('own-account.delete.done')} />
      )}
      <TryAgain>
        <SignInForm action={signInAction} then={then} />
      </TryAgain>
    </PageShell>
  )
}
