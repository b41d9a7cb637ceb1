import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { ResetPasswordForm } from '@/components/account/reset-password-form'
import { PageHeading } from '@/components/layout/page-heading'
import { PageShell } from '@/components/layout/page-shell'
import { PageTitle } from '@/components/ui/page/page-title'
import { TryAgain } from '@/components/ui/page/try-again'
import { isResetValid } from '@/lib/server/identity/passwords/password-reset'
import { resetPasswordAction } from './actions'

/** Sets a new password with the link that an operator made. */
export default async function ResetPasswordPage({ searchParams }: PageInput) {
  const token = queryValue(await searchParams, 'token') ?? ''
  return (
    <PageShell>
      {(await isResetValid(token)) ? (
        <TryAgain>
          <ResetPasswordForm action={resetPasswordAction} token={token} />
        </TryAgain>
      ) : (
        <>
          <PageTitle>Link not valid</PageTitle>
          <PageHeading>This link is no longer valid</PageHeading>
          <p className="measure">
            A link to set a new password works once, for 15 minutes. Ask the person who runs this server for
            another one. If you have just set your password, <a href="/sign-in">sign in with it</a>.
          </p>
        </>
      )}
    </PageShell>
  )
}
