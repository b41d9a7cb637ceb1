import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { ForgotPasswordForm } from '@/components/account/forgot-password-form'
import { PageHeading } from '@/components/layout/page-heading'
import { PageShell } from '@/components/layout/page-shell'
import { PageTitle } from '@/components/ui/page/page-title'
import { TryAgain } from '@/components/ui/page/try-again'
import { isMailOn } from '@/lib/server/records/mail-queue/is-mail-on'
import { english } from '@/lib/words/english'
import { forgotPasswordAction } from './actions'

const { t } = english

/** Mails a link to a new password; where this server sends no mail, says who can make one. */
export default async function ForgotPasswordPage({ searchParams }: PageInput) {
  const search = await searchParams
  if (!isMailOn())
    return <WhatNow title={t('account.forgot.title')} text={t('account-page.forgot.no-mail')} />
  if (queryValue(search, 'asked') === 'yes')
    return (
      <WhatNow title={t('account-page.forgot.asked.title')} text={t('account-page.forgot.asked.what')}>
        <p className="mt-4">
          <a href="/forgot-password">{t('account-page.forgot.asked.again')}</a>
        </p>
      </WhatNow>
    )
  return (
    <PageShell>
      <TryAgain>
        <ForgotPasswordForm action={forgotPasswordAction} />
      </TryAgain>
    </PageShell>
  )
}

type WhatNowProps = { title: string; text: string; children?: React.ReactNode }

function WhatNow({ title, text, children }: WhatNowProps) {
  return (
    <PageShell>
      <PageTitle>{title}</PageTitle>
      <PageHeading>{title}</PageHeading>
      <p className="measure">{text}</p>
      {children}
    </PageShell>
  )
}
