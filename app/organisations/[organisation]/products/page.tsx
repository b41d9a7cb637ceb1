import Form from 'next/form'
import Link from 'next/link'
import { type PageInput, queryPage, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { GivenList } from '@/components/assessment/together/given-list'
import { PageHeading } from '@/components/layout/page-heading'
import { NoProducts } from '@/components/product/list/no-products'
import { ProductList } from '@/components/product/list/product-list'
import { productsPath } from '@/components/product/product-trail'
import { RemovedNotice } from '@/components/product/removal/removed-notice'
import { Button } from '@/components/ui/button/button'
import { LinkButton } from '@/components/ui/button/link-button'
import { SearchField } from '@/components/ui/field/search-field'
import { ActForm } from '@/components/ui/form/act-form'
import { Isolated, isolate } from '@/components/ui/isolated'
import { NothingFound } from '@/components/ui/page/nothing-found'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { isOffered } from '@/lib/server/access/as-person'
import { requireMember } from '@/lib/server/identity/session'
import { findProductsPage } from '@/lib/server/products/pages/products-page'
import { english, rich } from '@/lib/words/english'
import { openExampleAction } from './actions'

const { t } = english

export default async function ProductsPage({ params, searchParams }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const { organisation } = member
  const path = productsPath(organisation.id)
  const search = await searchParams
  const typed = queryValue(search, 'find')?.trim() ?? ''
  const { found, page, exampleIsOpen, waiting } = await findProductsPage(member, {
    typed,
    request: queryPage(search),
  })
  const products = found?.items ?? page?.items ?? []
  const isLong = page?.earlier || page?.later
  const mayCreate = isOffered(member, 'create-products', organisation.id)
  return (
    <SignedInPage person={member} help="products" organisationId={organisation.id}>
      <PageTitle>
        {typed ? t('product.matching', { typed: isolatedText(typed) }) : t('layout.products')}
      </PageTitle>
      <PageHeading over={<Isolated>{organisation.name}</Isolated>}>{t('layout.products')}</PageHeading>
      <RemovedNotice what={queryValue(search, 'deleted')} />
      {!found && waiting && <GivenList {...waiting} />}
      {(isLong || found) && (
        <Form id="search" action={path} role="search" className="mb-8">
          <SearchField form="search" label={t('product.find')} hint={t('product.find-hint')} typed={typed} />
        </Form>
      )}
      {found?.hasMore && (
        <p className="measure mb-4" role="status">
          {t('product.more', { count: products.length })}
        </p>
      )}
      {products.length > 0 && <ProductList products={products} />}
      {products.length === 0 &&
        (found ? <NothingFound typed={typed} all={path} /> : <NoProducts mayCreate={mayCreate} />)}
      {page && (
        <PageLinks of={t('product.pages')} path={path} page={page}>
          {rich('list.from-to', {
            first: products[0]?.name ?? '',
            last: products.at(-1)?.name ?? '',
            name: isolate,
          })}
        </PageLinks>
      )}
      {products.length > 0 && (
        <p className="mt-6">
          <Link href={`/organisations/${organisation.id}/portfolio`}>{t('portfolio.title')}</Link>
        </p>
      )}
      {mayCreate && (
        <div className="mt-8 flex flex-wrap gap-3">
          <LinkButton href={`${path}/new`}>{t('product-form.title')}</LinkButton>
          {exampleIsOpen ? (
            <LinkButton href={`${path}/example/remove`} look="quiet">
              {t('example.remove')}
            </LinkButton>
          ) : (
            <ActForm action={openExampleAction.bind(null, organisation.id)}>
              <Button look="quiet">{t('example.open')}</Button>
            </ActForm>
          )}
        </div>
      )}
    </SignedInPage>
  )
}
