import { notFound } from 'next/navigation'
import { type PageInput, queryPage, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { organisationTrail } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { ShareList } from '@/components/report/sharing/share-list'
import { Notice } from '@/components/ui/notice'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requireMember } from '@/lib/server/identity/session'
import { listAllShareLinks } from '@/lib/server/submissions/sharing/list-share-links'
import { english } from '@/lib/words/english'
import { revokeAction } from './actions'

const { t } = english

/** Every share link of an organisation, for those who share its reports. */
export default async function SharedLinksPage({ params, searchParams }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const { organisation } = member
  const search = await searchParams
  const page = await listAllShareLinks(member, organisation.id, queryPage(search))
  if (!page) notFound()
  return (
    <SignedInPage person={member} trail={organisationTrail(organisation)}>
      <PageTitle>{t('share.all.title')}</PageTitle>
      <PageHeading lead={t('share.all.lead', { name: isolatedText(organisation.name) })}>
        {t('share.all.title')}
      </PageHeading>
      {queryValue(search, 'done') === 'revoked' && <Notice className="mb-6" title={t('ask-link.revoked')} />}
      <ShareList
        links={page.items}
        none={t('ask-link.none')}
        revoke={revokeAction.bind(null, organisation.id)}
        isOfSeveral
      />
      <PageLinks of={t('share.all.pages')} path={`/organisations/${organisation.id}/shared`} page={page} />
    </SignedInPage>
  )
}
