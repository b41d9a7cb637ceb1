import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { organisationTrail } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requireMember } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { leaveAction } from './actions'

const { t } = english

export default async function LeavePage({ params }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const { organisation } = member
  const title = t('organisations.leaving.title', { name: isolatedText(organisation.name) })
  return (
    <SignedInPage person={member} trail={organisationTrail(organisation)}>
      <PageTitle>{title}</PageTitle>
      <PageHeading>{title}</PageHeading>
      <p className="measure mb-6">{t('organisations.leaving.what')}</p>
      <ActForm action={leaveAction.bind(null, organisation.id)}>
        <Button look="danger">{t('organisations.leaving.button')}</Button>
      </ActForm>
    </SignedInPage>
  )
}
