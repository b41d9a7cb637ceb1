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
import { Isolated } from '@/components/ui/isolated'
import { NothingFound } from '@/components/ui/page/nothing-found'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { isOffered } from '@/lib/server/access'
import { requirePerson } from '@/lib/server/identity/session'
import { findProductsPage } from '@/lib/server/products/products-page'
import { openExampleAction } from './actions'

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
      <PageTitle>{typed ? `Products matching “${isolatedText(typed)}”` : 'Products'}</PageTitle>
      <PageHeading over={<Isolated>{person.organisation.name}</Isolated>}>Products</PageHeading>
      {(isLong || found) && (
        <Form id="search" action="/products" role="search" className="mb-8">
          <SearchField form="search" label="Find a product" hint="By its name or maker." typed={typed} />
        </Form>
      )}
      {found?.hasMore && (
        <p className="measure mb-4" role="status">
          The first {products.length} that match. Add a word to find fewer.
        </p>
      )}
      {products.length > 0 && <ProductList products={products} />}
      {products.length === 0 &&
        (found ? <NothingFound typed={typed} all="/products" /> : <NoProducts mayCreate={mayCreate} />)}
      {page && (
        <PageLinks of="products" path="/products" page={page}>
          <Isolated>{products[0]?.name ?? ''}</Isolated> to <Isolated>{products.at(-1)?.name ?? ''}</Isolated>
        </PageLinks>
      )}
      {mayCreate && (
        <div className="mt-8 flex flex-wrap gap-3">
          <LinkButton href="/products/new">Add a product</LinkButton>
          {exampleIsOpen ? (
            <LinkButton href="/products/example/remove" look="quiet">
              Remove the example
            </LinkButton>
          ) : (
            <ActForm action={openExampleAction}>
              <Button look="quiet">Open the example</Button>
            </ActForm>
          )}
        </div>
      )}
    </SignedInPage>
  )
}
