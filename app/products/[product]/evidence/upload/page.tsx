import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { FileForm } from '@/components/product/files/file-form'
import { FilePurposeNotice } from '@/components/product/files/file-purpose-notice'
import { productTrail } from '@/components/product/product-trail'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { purposeQuery, readPurpose } from '@/lib/core/answers/evidence/file-purpose'
import { refusalOf } from '@/lib/server/http/evidence/refusal-address'
import { requirePerson } from '@/lib/server/identity/session'
import { findFileUse } from '@/lib/server/products/files/file-use'
import { findProductToChange } from '@/lib/server/products/pages/find-product'
import { english } from '@/lib/words/english'

const { t } = english

export default async function UploadFilePage({ params, searchParams }: PageInput<'product'>) {
  const person = await requirePerson()
  const product = await findProductToChange(person, (await params).product)
  if (!product) notFound()
  const search = await searchParams
  const purpose = readPurpose(queryValue(search, 'for'))
  const use = purpose && (await findFileUse(person, purpose))
  if (purpose && use?.productId !== product.id) notFound()
  const refusal = refusalOf(search)
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <PageTitle refused={refusal !== null}>{t('evidence-upload.title')}</PageTitle>
      <PageHeading over={<Isolated>{product.name}</Isolated>} lead={t('evidence-upload.lead')}>
        {t('evidence-upload.title')}
      </PageHeading>
      <FilePurposeNotice use={use} />
      {use?.isAnswered !== false && (
        <FileForm
          address={`/products/${product.id}/evidence/upload/file${purposeQuery(purpose)}`}
          problem={refusal ? english.sentence(refusal) : undefined}
        />
      )}
    </SignedInPage>
  )
}
