import { type PageInput, queryPage } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { InboxList } from '@/components/assessment/together/inbox-list'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { readInbox, wantsDigest } from '@/lib/server/assessments/together/inbox'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { digestAction, markReadAction } from './actions'

const { t } = english

/** What came in for the person in all their organisations. */
export default async function InboxPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const page = await readInbox(person, queryPage(await searchParams))
  const isWanted = await wantsDigest(person)
  return (
    <SignedInPage person={person}>
      <PageTitle>{t('inbox.title')}</PageTitle>
      <PageHeading lead={t('inbox.lead')}>{t('inbox.title')}</PageHeading>
      {page.items.some(({ isNew }) => isNew) && (
        <ActForm action={markReadAction} className="mb-6">
          <Button look="quiet">{t('inbox.mark-read')}</Button>
        </ActForm>
      )}
      {page.items.length > 0 ? (
        <InboxList items={page.items} personId={person.id} />
      ) : (
        <p className="measure">{t('inbox.none')}</p>
      )}
      <PageLinks of={t('inbox.pages')} path="/inbox" page={page} />
      {isWanted !== null && (
        <ActForm action={digestAction.bind(null, !isWanted)} className="mt-10">
          <p className="measure mb-3 text-ink-soft">
            {isWanted ? t('inbox.digest.on') : t('inbox.digest.off')}
          </p>
          <Button look="quiet">{isWanted ? t('inbox.digest.stop') : t('inbox.digest.start')}</Button>
        </ActForm>
      )}
    </SignedInPage>
  )
}
