import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productsCrumb, productsPath } from '@/components/product/product-trail'
import { ExampleLoss } from '@/components/product/removal/example-loss'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { requireMember } from '@/lib/server/identity/session'
import { findExampleContents } from '@/lib/server/products/pages/example/example-contents'
import { english } from '@/lib/words/english'
import { removeExampleAction } from './actions'

const { t } = english

export default async function RemoveExamplePage({ params }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const path = productsPath(member.organisation.id)
  const contents = await findExampleContents(member)
  if (!contents) redirect(path)
  const isKept = contents.ownWork.length > 0
  const question = isKept ? t('example.keep-question') : t('example.remove-question')
  return (
    <SignedInPage person={member} trail={[productsCrumb(member.organisation.id)]}>
      <PageTitle>{question}</PageTitle>
      <PageHeading>{question}</PageHeading>
      <ExampleLoss contents={contents} />
      <ActForm
        action={removeExampleAction.bind(null, member.organisation.id)}
        className="mt-8 flex flex-wrap items-center gap-6"
      >
        <Button>{isKept ? t('example.keep') : t('example.remove')}</Button>
        <Link href={path}>{t('example.back')}</Link>
      </ActForm>
    </SignedInPage>
  )
}
