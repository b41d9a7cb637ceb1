import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { FileDigest } from '@/components/product/files/file-digest'
import { ImageNotice } from '@/components/product/files/image-notice'
import { StoredFile } from '@/components/product/files/stored-file'
import { reviewTrail } from '@/components/review/review-trail'
import { Isolated } from '@/components/ui/isolated'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { pageOfThing, readFileThing } from '@/lib/core/review/lifecycle/file-thing'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { fileSizeWords } from '@/lib/core/web/size-words'
import { requirePerson } from '@/lib/server/identity/session'
import { findAuditorsFilePage } from '@/lib/server/products/files/auditors-file'
import { english } from '@/lib/words/english'

const { t } = english

/** A file that is evidence in a review, or that its auditor attached, for its auditor. */
export default async function AuditorsFilePage({ params, searchParams }: PageInput<'review' | 'digest'>) {
  const person = await requirePerson()
  const { review: reviewId, digest } = await params
  const found = await findAuditorsFilePage(person, { reviewId, sha256: digest })
  if (!found) notFound()
  const { file, product, release, text, damage } = found
  const search = await searchParams
  const attached = readFileThing(queryValue(search, 'for'))
  const about = { kind: file.type, size: fileSizeWords(file.bytes) }
  return (
    <SignedInPage person={person} trail={reviewTrail({ id: reviewId, product: product.name, release })}>
      <PageTitle>{isolatedText(file.name)}</PageTitle>
      <PageHeading over={<Isolated>{product.name}</Isolated>} lead={t('evidence-file.what', about)}>
        <Isolated>{file.name}</Isolated>
      </PageHeading>
      {attached && (
        <Notice title={t('review-file.attached')}>
          <a href={pageOfThing(reviewId, attached)}>{t(`review-file.back.${attached.is}`)}</a>
        </Notice>
      )}
      <ImageNotice found={queryValue(search, 'image')} />
      <StoredFile
        address={`/reviews/${reviewId}/files/${file.sha256}`}
        file={file}
        text={text}
        damage={damage}
      />
      <FileDigest sha256={file.sha256} />
    </SignedInPage>
  )
}
