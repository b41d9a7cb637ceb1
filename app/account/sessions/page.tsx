import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { accountTrail } from '@/components/account/security/account-trail'
import { SessionList } from '@/components/account/security/session-list'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { requireSession } from '@/lib/server/identity/session'
import { listSessions, sessionLimits } from '@/lib/server/identity/sessions/list-sessions'
import { english } from '@/lib/words/english'
import { endOthersAction, endSessionAction } from './actions'

const { t } = english
const done = ['one', 'others'] as const

/** The sessions of the person, to end one or all others. */
export default async function SessionsPage({ searchParams }: PageInput) {
  const session = await requireSession()
  const sessions = await listSessions(session)
  const asked = queryValue(await searchParams, 'done')
  const what = done.find((each) => each === asked)
  return (
    <SignedInPage person={session.person} trail={accountTrail}>
      <PageTitle>{t('sessions.title')}</PageTitle>
      <PageHeading lead={t('sessions.lead', sessionLimits())}>{t('sessions.title')}</PageHeading>
      {what && <Notice className="mb-6" title={t(`sessions.done.${what}`)} />}
      <SessionList sessions={sessions} end={endSessionAction} />
      {sessions.length > 1 && (
        <section aria-labelledby="others" className="mt-10">
          <h2 id="others" className="mb-3 text-heading">
            {t('sessions.others.title')}
          </h2>
          <p className="measure mb-4">{t('sessions.others.what')}</p>
          <ActForm action={endOthersAction}>
            <Button look="danger">{t('sessions.others.button')}</Button>
          </ActForm>
        </section>
      )}
    </SignedInPage>
  )
}
