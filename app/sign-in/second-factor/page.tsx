import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { CodeForm } from '@/components/account/security/code-form'
import { PageShell } from '@/components/layout/page-shell'
import { TryAgain } from '@/components/ui/page/try-again'
import { findSession } from '@/lib/server/identity/session'
import { pathAfterSignIn, signInPath } from '@/lib/server/identity/signing-in/path-after-sign-in'
import { english } from '@/lib/words/english'
import { enterCodeAction } from './actions'

const { t } = english

/** Asks for the second factor; without it, a session reaches no other page of its person. */
export default async function SecondFactorPage({ searchParams }: PageInput) {
  const then = queryValue(await searchParams, 'then') ?? ''
  const session = await findSession()
  if (!session) redirect(signInPath(then))
  if (!session.needsSecondFactor) redirect(pathAfterSignIn(then))
  return (
    <PageShell>
      <TryAgain>
        <CodeForm action={enterCodeAction} then={then} title={t('two-factor.sign-in')} />
      </TryAgain>
      <p className="measure mt-8">
        <a href="/sign-in">{t('two-factor.other')}</a>
      </p>
    </PageShell>
  )
}
