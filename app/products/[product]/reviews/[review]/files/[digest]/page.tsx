import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { FileDigest } from '@/components/product/files/file-digest'
import { StoredFile } from '@/components/product/files/stored-file'
import { teamReviewTrail } from '@/components/review/asking/team-review-trail'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { fileSizeWords } from '@/lib/core/web/size-words'
import { requirePerson } from '@/lib/server/identity/session'
import { findTeamReviewFilePage } from '@/lib/server/products/review-files/team-review-file'
import { english } from '@/lib/words/english'

const { t } = english

/** A file that the auditor of a review attached, for its team. */
export default async function TeamReviewFilePage({ params }: PageInput<'product' | 'review' | 'digest'>) {
  const person = await requirePerson()
  const { product: productId, review: reviewId, digest } = await params
  const found = await findTeamReviewFilePage(person, { productId, reviewId, sha256: digest })
  if (!found) notFound()
  const { file, product, text, damage } = found
  const about = { kind: file.type, size: fileSizeWords(file.bytes) }
  const address = `/products/${product.id}/reviews/${reviewId}/files/${file.sha256}`
  return (
    <SignedInPage person={person} trail={teamReviewTrail(product)}>
      <PageTitle>{isolatedText(file.name)}</PageTitle>
      <PageHeading over={<Isolated>{product.name}</Isolated>} lead={t('evidence-file.what', about)}>
        <Isolated>{file.name}</Isolated>
      </PageHeading>
      <StoredFile address={address} file={file} text={text} damage={damage} />
      <FileDigest sha256={file.sha256} />
    </SignedInPage>
  )
}
