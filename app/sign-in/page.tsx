import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignInForm } from '@/components/account/sign-in-form'
import { PageShell } from '@/components/layout/page-shell'
import { findPerson } from '@/lib/server/session'
import { isSetUp } from '@/lib/server/set-up'
import { signInAction } from './actions'

export default async function SignInPage({ searchParams }: PageInput) {
  if (await findPerson()) redirect('/products')
  if (!(await isSetUp())) redirect('/setup')
  const then = queryValue(await searchParams, 'then')
  return (
    <PageShell>
      <SignInForm action={signInAction} then={then ?? ''} />
    </PageShell>
  )
}
