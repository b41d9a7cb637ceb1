import Link from 'next/link'
import { type PageInput, queryPage } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { organisationTrail } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { NoProducts } from '@/components/product/list/no-products'
import { sortWords } from '@/components/product/list/portfolio-columns'
import { PortfolioFilterForm } from '@/components/product/list/portfolio-filter-form'
import { PortfolioTable } from '@/components/product/list/portfolio-table'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import {
  isFiltered,
  portfolioQueryText,
  readPortfolioQuery,
} from '@/lib/core/products/portfolio/portfolio-query'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { isOffered } from '@/lib/server/access/as-person'
import { requireMember } from '@/lib/server/identity/session'
import { lookedThroughAtOnce } from '@/lib/server/products/portfolio/portfolio-rows'
import { readPortfolio } from '@/lib/server/products/portfolio/read-portfolio'
import { english, rich } from '@/lib/words/english'

const { t } = english

/** The products of an organisation with what their last submissions say, for everybody who may read products. */
export default async function PortfolioPage({ params, searchParams }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const { organisation } = member
  const search = await searchParams
  const query = readPortfolioQuery(search)
  const page = await readPortfolio(member, query, queryPage(search))
  const path = `/organisations/${organisation.id}/portfolio`
  const text = portfolioQueryText(query)
  const isEmpty = page.items.length === 0 && !page.isPart && !isFiltered(query.filter)
  return (
    <SignedInPage person={member} trail={organisationTrail(organisation)}>
      <PageTitle>{t('portfolio.title')}</PageTitle>
      <PageHeading lead={t('portfolio.lead', { name: isolatedText(organisation.name) })}>
        {t('portfolio.title')}
      </PageHeading>
      {isEmpty ? (
        <NoProducts mayCreate={isOffered(member, 'create-products', organisation.id)} />
      ) : (
        <PortfolioFilterForm path={path} organisationId={organisation.id} query={query} />
      )}
      {page.items.length > 0 && (
        <>
          <p className="text-small text-ink-soft">
            {t('portfolio.caption', { order: query.by.order, heading: sortWords(query.by.sort) })}
          </p>
          <PortfolioTable lines={page.items} path={path} query={query} seesDrafts={page.seesDrafts} />
        </>
      )}
      {page.items.length === 0 && !isEmpty && !page.isPart && (
        <p className="measure" role="status">
          {rich('portfolio.none-found', { link: (inside) => <Link href={path}>{inside}</Link> })}
        </p>
      )}
      {page.isPart && (
        <p className="measure mt-4" role="status">
          {t('portfolio.part', { count: lookedThroughAtOnce })}
        </p>
      )}
      <PageLinks of={t('portfolio.pages')} path={text ? `${path}?${text}` : path} page={page} />
    </SignedInPage>
  )
}
