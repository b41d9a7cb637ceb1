import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ArchiveForm } from '@/components/assessment/start/archive-form'
import { UploadForm } from '@/components/assessment/start/upload-form'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { isOffered } from '@/lib/server/access/as-person'
import { archiveRefusalsOf } from '@/lib/server/http/evidence/archive-address'
import { requirePerson } from '@/lib/server/identity/session'
import { findRelease } from '@/lib/server/products/releases'
import { english } from '@/lib/words/english'
import { uploadAction } from './actions'

export default async function UploadPage({ params, searchParams }: PageInput<'product' | 'release'>) {
  const person = await requirePerson()
  const found = await findRelease(person, (await params).release)
  if (!found || !isOffered(person, 'start-assessment', found.product.organisationId)) notFound()
  const { product, release } = found
  const refusals = archiveRefusalsOf(await searchParams).map((each) => english.sentence(each))
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <UploadForm
        action={uploadAction.bind(null, release.id)}
        formKey={randomUUID()}
        release={<ReleaseName product={product.name} release={release.label} />}
      />
      <ArchiveForm
        address={`/products/${product.id}/releases/${release.id}/upload/archive`}
        formKey={randomUUID()}
        refusals={refusals}
      />
    </SignedInPage>
  )
}
