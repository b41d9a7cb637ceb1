import Form from 'next/form'
import { type PageInput, queryPage, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { NoProducts } from '@/components/product/no-products'
import { ProductList } from '@/components/product/product-list'
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
import { requirePerson } from '@/lib/server/identity/session'
import { findProductsPage } from '@/lib/server/product-pages/products-page'
import { english, rich } from '@/lib/words/english'
import { openExampleAction } from './actions'

const { t } = english

export default async function ProductsPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const search = await searchParams
  const typed = queryValue(search, 'find')?.trim() ?? ''
  const { found, page, exampleIsOpen } = await findProductsPage(person, { typed, request: queryPage(search) })
  const products = found?.items ?? page?.items ?? []
  const isLong = page?.earlier || page?.later
  const mayCreate = isOffered(person, 'create-products')
  return (
    <SignedInPage person={person}>
      <PageTitle>
        {typed ? t('product.matching', { typed: isolatedText(typed) }) : t('layout.products')}
      </PageTitle>
      <PageHeading over={<Isolated>{person.organisation.name}</Isolated>}>{t('layout.products')}</PageHeading>
      {(isLong || found) && (
        <Form id="search" action="/products" role="search" className="mb-8">
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
        (found ? <NothingFound typed={typed} all="/products" /> : <NoProducts mayCreate={mayCreate} />)}
      {page && (
        <PageLinks of={t('product.pages')} path="/products" page={page}>
          {rich('list.from-to', {
            first: products[0]?.name ?? '',
            last: products.at(-1)?.name ?? '',
            name: isolate,
          })}
        </PageLinks>
      )}
      {mayCreate && (
        <div className="mt-8 flex flex-wrap gap-3">
          <LinkButton href="/products/new">{t('product-form.title')}</LinkButton>
          {exampleIsOpen ? (
            <LinkButton href="/products/example/remove" look="quiet">
              {t('example.remove')}
            </LinkButton>
          ) : (
            <ActForm action={openExampleAction}>
              <Button look="quiet">{t('example.open')}</Button>
            </ActForm>
          )}
        </div>
      )}
    </SignedInPage>
  )
}
