import { notFound } from 'next/navigation'
import { type PageInput, queryPage, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PieceList } from '@/components/product/evidence/piece-list'
import { PieceNotice } from '@/components/product/evidence/piece-notice'
import { productTrail } from '@/components/product/product-trail'
import { LinkButton } from '@/components/ui/button/link-button'
import { isolate } from '@/components/ui/isolated'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { listEvidence } from '@/lib/server/products/evidence/list-evidence'
import { english, rich } from '@/lib/words/english'

const { t } = english

/** All evidence of a product, for who may read its drafts. */
export default async function EvidencePage({ params, searchParams }: PageInput<'product'>) {
  const person = await requirePerson()
  const search = await searchParams
  const found = await listEvidence(person, (await params).product, queryPage(search))
  if (!found) notFound()
  const { product, pieces } = found
  const { items } = pieces
  const title = t('product-evidence.title', { product: isolatedText(product.name) })
  return (
    <SignedInPage person={person} help="evidence" trail={productTrail(product)}>
      <PageTitle>{title}</PageTitle>
      <PageHeading lead={t('product-evidence.lead')}>{title}</PageHeading>
      <PieceNotice did={queryValue(search, 'did')} />
      {items.length === 0 && <p className="measure">{t('product-evidence.none')}</p>}
      <PieceList productId={product.id} pieces={items} />
      <LinkButton href={`/products/${product.id}/evidence/upload`} look="quiet" className="mt-4">
        {t('evidence-upload.title')}
      </LinkButton>
      <PageLinks of={t('product-evidence.pages')} path={`/products/${product.id}/evidence`} page={pieces}>
        {rich('list.from-to', {
          first: items[0]?.now.value.title ?? '',
          last: items.at(-1)?.now.value.title ?? '',
          name: isolate,
        })}
      </PageLinks>
    </SignedInPage>
  )
}
