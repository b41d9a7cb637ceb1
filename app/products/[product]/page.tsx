import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type PageInput, queryPage, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ReleaseCard } from '@/components/assessment/list/release-card'
import { PageHeading } from '@/components/layout/page-heading'
import { LevelChart } from '@/components/product/over-time/level-chart'
import { ReleaseTable } from '@/components/product/over-time/release-table'
import { productsCrumb } from '@/components/product/product-trail'
import { QuietLinks } from '@/components/product/removal/quiet-links'
import { RemovedNotice } from '@/components/product/removal/removed-notice'
import { LinkButton } from '@/components/ui/button/link-button'
import { Isolated, isolate } from '@/components/ui/isolated'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { english, rich } from '@/lib/words/english'

const { t } = english

export default async function ProductPage({ params, searchParams }: PageInput<'product'>) {
  const person = await requirePerson()
  const search = await searchParams
  const found = await findProduct(person, (await params).product, queryPage(search))
  if (!found) notFound()
  const { product, inFull, may } = found
  const { items: releases } = found.releases
  const isSubmitted = releases.some(({ standing }) => standing)
  return (
    <SignedInPage person={person} help="products" trail={[productsCrumb(product.organisationId)]}>
      <PageTitle>{isolatedText(product.name)}</PageTitle>
      <PageHeading over={product.maker && <Isolated>{product.maker}</Isolated>}>
        <Isolated>{product.name}</Isolated>
      </PageHeading>
      <RemovedNotice what={queryValue(search, 'deleted')} />
      {(isSubmitted || releases.length > inFull.length) && (
        <section aria-labelledby="over-time" className="mb-10">
          <h2 id="over-time" className="text-heading">
            {isSubmitted ? t('over-time.heading') : t('over-time.releases')}
          </h2>
          {isSubmitted && <LevelChart releases={releases.toReversed()} />}
          <ReleaseTable path={`/products/${product.id}`} releases={releases} />
        </section>
      )}
      <div className="flex flex-col gap-6">
        {releases.length === 0 && (
          <p className="measure">{may.change ? t('product.add-release') : t('product.no-release')}</p>
        )}
        {inFull.map((release) => (
          <ReleaseCard key={release.id} productId={product.id} release={release} may={may} />
        ))}
      </div>
      <PageLinks of={t('product.release-pages')} path={`/products/${product.id}`} page={found.releases}>
        {rich('list.from-to', {
          first: releases[0]?.label ?? '',
          last: releases.at(-1)?.label ?? '',
          name: isolate,
        })}
      </PageLinks>
      {may.change && (
        <LinkButton
          href={`/products/${product.id}/releases/new`}
          look={releases.length === 0 ? 'main' : 'quiet'}
          className="mt-8"
        >
          {t('release-form.title')}
        </LinkButton>
      )}
      {isSubmitted && (
        <p className="mt-6 text-small">
          <Link href={`/products/${product.id}/compare`} className="inline-flex min-h-6 items-center">
            {t('compare.link')}
          </Link>
        </p>
      )}
      <p className="mt-2 text-small">
        <Link href={`/products/${product.id}/reviews`} className="inline-flex min-h-6 items-center">
          {t('reviews.title')}
        </Link>
      </p>
      {may.readDrafts && (
        <p className="mt-2 text-small">
          <Link href={`/products/${product.id}/evidence`} className="inline-flex min-h-6 items-center">
            {t('product-evidence.list')}
          </Link>
        </p>
      )}
      <p className="mt-2 text-small">
        <Link href={`/products/${product.id}/plan`} className="inline-flex min-h-6 items-center">
          {t('product-plan.title')}
        </Link>
      </p>
      {may.change && (
        <p className="mt-2 text-small">
          <Link href={`/products/${product.id}/standards`} className="inline-flex min-h-6 items-center">
            {t('product.standards')}
          </Link>
        </p>
      )}
      {may.change && (
        <QuietLinks
          links={[
            { href: `/products/${product.id}/correct`, text: t('removal.correct-product') },
            ...(may.remove
              ? [{ href: `/products/${product.id}/delete`, text: t('removal.button.product') }]
              : []),
          ]}
        />
      )}
    </SignedInPage>
  )
}
