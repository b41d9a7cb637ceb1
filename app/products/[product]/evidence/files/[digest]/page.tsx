import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { FileDigest } from '@/components/product/files/file-digest'
import { FileUseSection } from '@/components/product/files/file-use-section'
import { ImageNotice } from '@/components/product/files/image-notice'
import { StoredFile } from '@/components/product/files/stored-file'
import { productTrail } from '@/components/product/product-trail'
import { Isolated } from '@/components/ui/isolated'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { readPurpose } from '@/lib/core/answers/evidence/file-purpose'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { fileSizeWords } from '@/lib/core/web/size-words'
import { type Person, requirePerson } from '@/lib/server/identity/session'
import { findFileUse, findReleaseChoices } from '@/lib/server/products/files/file-use'
import { findFilePage } from '@/lib/server/products/files/find-file'
import { english } from '@/lib/words/english'

import { useFileAction } from './actions'

const { t } = english

export default async function EvidenceFilePage({ params, searchParams }: PageInput<'product' | 'digest'>) {
  const person = await requirePerson()
  const { product: productId, digest } = await params
  const found = await findFilePage(person, { productId, sha256: digest })
  if (!found) notFound()
  const { file, product, text, damage } = found
  const address = `/products/${product.id}/evidence/files/${file.sha256}`
  const about = { kind: file.type, size: fileSizeWords(file.bytes) }
  const search = await searchParams
  const using = await findUsing(person, product.id, queryValue(search, 'for'))
  if (using?.use?.renews !== undefined && !damage) redirect(`${using.use.back}?file=${file.sha256}`)
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      {!using && <PageTitle>{isolatedText(file.name)}</PageTitle>}
      <PageHeading over={<Isolated>{product.name}</Isolated>} lead={t('evidence-file.what', about)}>
        <Isolated>{file.name}</Isolated>
      </PageHeading>
      <ImageNotice found={queryValue(search, 'image')} />
      {queryValue(search, 'added') && <Notice title={t('use-file.added')} />}
      {using && !damage && (
        <FileUseSection
          name={file.name}
          action={useFileAction.bind(null, {
            productId: product.id,
            sha256: file.sha256,
            purpose: using.use ? queryValue(search, 'for') : null,
          })}
          formKey={randomUUID()}
          {...using}
        />
      )}
      <StoredFile address={address} file={file} text={text} damage={damage} />
      <FileDigest sha256={file.sha256} />
    </SignedInPage>
  )
}

/** What the file is for; null where the person may not add evidence. */
async function findUsing(person: Person, productId: string, text: string | null) {
  const releases = await findReleaseChoices(person, productId)
  const purpose = readPurpose(text)
  const use = purpose && (await findFileUse(person, purpose))
  return releases && { releases, use: use?.productId === productId ? use : null }
}
