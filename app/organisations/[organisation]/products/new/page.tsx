import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ProductForm } from '@/components/product/product-form'
import { productsCrumb } from '@/components/product/product-trail'
import { isOffered } from '@/lib/server/access/as-person'
import { kindChoices } from '@/lib/server/content/catalogue'
import { requireMember } from '@/lib/server/identity/session'
import { createProductAction } from './actions'

export default async function NewProductPage({ params }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const organisationId = member.organisation.id
  if (!isOffered(member, 'create-products', organisationId)) notFound()
  return (
    <SignedInPage person={member} trail={[productsCrumb(organisationId)]}>
      <ProductForm
        action={createProductAction.bind(null, organisationId)}
        formKey={randomUUID()}
        maker={member.organisation.name}
        kinds={kindChoices()}
      />
    </SignedInPage>
  )
}
