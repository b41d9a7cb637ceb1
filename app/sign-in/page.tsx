import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignInForm } from '@/components/account/sign-in-form'
import { PageShell } from '@/components/layout/page-shell'
import { pathAfterSignIn } from '@/lib/server/path-after-sign-in'
import { findPerson } from '@/lib/server/session'
import { isSetUp } from '@/lib/server/set-up'
import { signInAction } from './actions'

export default async function SignInPage({ searchParams }: PageInput) {
  const then = queryValue(await searchParams, 'then') ?? ''
  if (await findPerson()) redirect(pathAfterSignIn(then))
  if (!(await isSetUp())) redirect('/setup')
  return (
    <PageShell>
      <SignInForm action={signInAction} then={then} />
    </PageShell>
  )
}
