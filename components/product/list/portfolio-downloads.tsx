import { mostInXlsx } from '@/lib/core/products/portfolio/portfolio-query'
import { locale } from '@/lib/core/text/words/locale.js'
import { english } from '@/lib/words/english'

const { t } = english

/** The shown products, of all pages, as files; `query` filters and sorts them as the page. */
export function PortfolioDownloads({ organisationId, query }: { organisationId: string; query: string }) {
  const hrefOf = (name: string) => `/api/organisations/${organisationId}/${name}${query && `?${query}`}`
  return (
    <div className="mt-4 text-small">
      <p className="flex flex-wrap gap-x-5">
        <a href={hrefOf('portfolio.csv')} download className="inline-flex min-h-11 items-center">
          {t('portfolio.csv.download')}
        </a>
        <a href={hrefOf('portfolio.xlsx')} className="inline-flex min-h-11 items-center">
          {t('portfolio.csv.xlsx')}
        </a>
      </p>
      <p className="measure text-ink-soft">
        {t('portfolio.csv.limit', { most: mostInXlsx.toLocaleString(locale) })}
      </p>
    </div>
  )
}
