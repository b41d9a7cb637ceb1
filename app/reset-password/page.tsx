import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { ResetPasswordForm } from '@/components/account/reset-password-form'
import { PageHeading } from '@/components/layout/page-heading'
import { PageShell } from '@/components/layout/page-shell'
import { PageTitle } from '@/components/ui/page/page-title'
import { TryAgain } from '@/components/ui/page/try-again'
import { isResetValid } from '@/lib/server/identity/passwords/password-reset'
import { english, rich } from '@/lib/words/english'
import { resetPasswordAction } from './actions'

const { t } = english

/** Sets a new password with a link that was mailed, or that an owner or the operator made. */
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
          <PageTitle>{t('account-page.link-gone.title')}</PageTitle>
          <PageHeading>{t('account-page.link-gone.heading')}</PageHeading>
          <p className="measure">
            {rich('account-page.link-gone.what-now', {
              again: (inside) => <a href="/forgot-password">{inside}</a>,
              link: (inside) => <a href="/sign-in">{inside}</a>,
            })}
          </p>
        </>
      )}
    </PageShell>
  )
}
