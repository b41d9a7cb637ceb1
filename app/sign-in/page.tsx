import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { ProviderForm } from '@/components/account/provider/provider-form'
import { ProviderProblem } from '@/components/account/provider/provider-problem'
import { SignInForm } from '@/components/account/sign-in-form'
import { PageShell } from '@/components/layout/page-shell'
import { Notice } from '@/components/ui/notice'
import { TryAgain } from '@/components/ui/page/try-again'
import { problemNamed, problemParameter } from '@/lib/server/identity/provider/problem'
import { providerName } from '@/lib/server/identity/provider/provider'
import { findPerson } from '@/lib/server/identity/session'
import { isSetUp } from '@/lib/server/identity/set-up/set-up'
import { pathAfterSignIn } from '@/lib/server/identity/signing-in/path-after-sign-in'
import { english } from '@/lib/words/english'
import { signInAction } from './actions'
import { signInAtProviderAction } from './provider/actions'

const { t } = english

export default async function SignInPage({ searchParams }: PageInput) {
  const search = await searchParams
  const then = queryValue(search, 'then') ?? ''
  if (await findPerson()) redirect(pathAfterSignIn(then))
  if (!(await isSetUp())) redirect('/setup')
  const name = providerName()
  const problem = problemNamed(queryValue(search, problemParameter))
  return (
    <PageShell>
      {problem && name !== null && <ProviderProblem problem={problem} name={name} />}
      {queryValue(search, 'reset') === 'done' && (
        <Notice className="mb-6" title={t('account-page.changed.title')}>
          <p>{t('account-page.changed.by-link')}</p>
        </Notice>
      )}
      {queryValue(search, 'deleted') === 'account' && (
        <Notice className="mb-6" title={t('own-account.delete.done')} />
      )}
      <TryAgain>
        <SignInForm action={signInAction} then={then}>
          {name !== null && (
            <ProviderForm action={signInAtProviderAction} name={name} act="sign-in">
              <input type="hidden" name="then" value={then} />
            </ProviderForm>
          )}
        </SignInForm>
      </TryAgain>
    </PageShell>
  )
}
