import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type PageInput, queryPage } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ReleaseCard } from '@/components/assessment/list/release-card'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button/link-button'
import { Isolated } from '@/components/ui/isolated'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findProduct } from '@/lib/server/products/find-product'

export default async function ProductPage({ params, searchParams }: PageInput<'product'>) {
  const person = await requirePerson()
  const found = await findProduct(person, (await params).product, queryPage(await searchParams))
  if (!found) notFound()
  const { product, may } = found
  const { items: releases } = found.releases
  return (
    <SignedInPage person={person} trail={[{ href: '/products', text: 'Products' }]}>
      <PageTitle>{isolatedText(product.name)}</PageTitle>
      <PageHeading over={product.maker && <Isolated>{product.maker}</Isolated>}>
        <Isolated>{product.name}</Isolated>
      </PageHeading>
      <div className="flex flex-col gap-6">
        {releases.length === 0 && (
          <p className="measure">
            {may.change
              ? 'Add the release that people get today. It is what you assess.'
              : 'This product has no release yet. Owners and editors add them.'}
          </p>
        )}
        {releases.map((release) => (
          <ReleaseCard key={release.id} productId={product.id} release={release} may={may} />
        ))}
      </div>
      <PageLinks of="releases" path={`/products/${product.id}`} page={found.releases}>
        <Isolated>{releases[0]?.label ?? ''}</Isolated> to <Isolated>{releases.at(-1)?.label ?? ''}</Isolated>
      </PageLinks>
      {may.change && (
        <LinkButton
          href={`/products/${product.id}/releases/new`}
          look={releases.length === 0 ? 'main' : 'quiet'}
          className="mt-8"
        >
          Add a release
        </LinkButton>
      )}
      {may.change && (
        <p className="mt-6 text-small">
          <Link href={`/products/${product.id}/standards`} className="inline-flex min-h-6 items-center">
            Standards to show in its reports
          </Link>
        </p>
      )}
    </SignedInPage>
  )
}
