import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { NoProducts } from '@/components/product/no-products'
import { ProductList } from '@/components/product/product-list'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { listProducts } from '@/lib/server/products'
import { requirePerson } from '@/lib/server/session'
import { openExampleAction, removeExampleAction } from './actions'

export default async function ProductsPage(_: PageInput) {
  const person = await requirePerson()
  const products = await listProducts(person)
  const exampleIsOpen = products.some((product) => product.isExample)
  return (
    <SignedInPage person={person}>
      <PageTitle>Products</PageTitle>
      <PageHeading over={person.organisation.name}>Products</PageHeading>
      {products.length === 0 ? <NoProducts /> : <ProductList products={products} />}
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href="/products/new">Add a product</LinkButton>
        <form action={exampleIsOpen ? removeExampleAction : openExampleAction}>
          <Button look="quiet">{exampleIsOpen ? 'Remove the example' : 'Open the example'}</Button>
        </form>
      </div>
    </SignedInPage>
  )
}
