import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ExampleLoss } from '@/components/product/example-loss'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { findExampleContents } from '@/lib/server/example/example-contents'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { removeExampleAction } from './actions'

const { t } = english

export default async function RemoveExamplePage() {
  const person = await requirePerson()
  const contents = await findExampleContents(person)
  if (!contents) redirect('/products')
  const isKept = contents.ownWork.length > 0
  const question = isKept ? t('example.keep-question') : t('example.remove-question')
  return (
    <SignedInPage person={person} trail={[{ href: '/products', text: t('layout.products') }]}>
      <PageTitle>{question}</PageTitle>
      <PageHeading>{question}</PageHeading>
      <ExampleLoss contents={contents} />
      <ActForm action={removeExampleAction} className="mt-8 flex flex-wrap items-center gap-6">
        <Button>{isKept ? t('example.keep') : t('example.remove')}</Button>
        <Link href="/products">{t('example.back')}</Link>
      </ActForm>
    </SignedInPage>
  )
}
