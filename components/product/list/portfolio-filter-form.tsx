import Form from 'next/form'
import {
  type PortfolioQuery,
  portfolioQueryText,
  type reviewGroups,
} from '@/lib/core/products/portfolio/portfolio-query'
import { portfolioReviewWords } from '@/lib/core/products/portfolio/review-words'
import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { Select } from '../../ui/field/select'
import { TextField } from '../../ui/field/text-field'
import { PortfolioDownloads } from './portfolio-downloads'

const { t } = english

type PortfolioFilterFormProps = {
  /** The address of the page. */
  path: string
  organisationId: string
  query: PortfolioQuery
}

/** Which products are shown, as a form whose values become the address; and the same products as files. */
export function PortfolioFilterForm({ path, organisationId, query }: PortfolioFilterFormProps) {
  const { filter, by } = query
  const text = portfolioQueryText(query)
  return (
    <Form action={path} aria-label={t('portfolio.filter')} className="mb-8 print:hidden">
      {by.sort !== 'name' && <input type="hidden" name="sort" value={by.sort} />}
      {by.order !== 'up' && <input type="hidden" name="order" value={by.order} />}
      {/* The fields take their values from the address again when it changes. */}
      <div key={text} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
        <TextField id="find" name="find" label={t('product.find')} defaultValue={filter.find ?? ''} />
        <Choice name="level" label={t('portfolio.claimed')} value={filter.level} choices={levels()} />
        <Choice
          name="red-lines"
          label={t('report-view.heading.red-lines')}
          value={filter.redLines}
          choices={redLines()}
        />
        <Choice name="stale" label={t('portfolio.column.stale')} value={filter.stale} choices={expired()} />
        <Choice
          name="review"
          label={t('report-view.heading.review')}
          value={filter.review}
          choices={reviews()}
        />
      </div>
      <p className="mt-4">
        <Button look="quiet">{t('filter.show')}</Button>
      </p>
      <PortfolioDownloads organisationId={organisationId} query={text} />
    </Form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  value: string | undefined
  choices: { value: string; text: string }[]
}

function Choice({ name, label, value, choices }: ChoiceProps) {
  return <Select id={name} name={name} label={label} defaultValue={value ?? ''} choices={choices} />
}

function levels() {
  return [
    { value: '', text: t('portfolio.any.level') },
    ...['0', '1', '2', '3', '4'].map((level) => ({ value: level, text: t('portfolio.level-is', { level }) })),
    { value: 'none', text: t('portfolio.no-level') },
  ]
}

function redLines() {
  return [
    { value: '', text: t('portfolio.any.red-lines') },
    { value: 'crossed', text: t('report.red-line.crossed') },
    { value: 'none', text: t('portfolio.red-lines.none') },
  ]
}

function expired() {
  return [
    { value: '', text: t('portfolio.any.red-lines') },
    { value: 'yes', text: t('portfolio.expired.yes') },
    { value: 'no', text: t('portfolio.expired.no') },
  ]
}

function reviews() {
  const texts: Record<keyof typeof reviewGroups, string> = {
    none: portfolioReviewWords(null, english),
    running: t('portfolio.group.running'),
    returned: portfolioReviewWords('returned', english),
    confirmed: t('portfolio.group.confirmed'),
    'not-confirmed': portfolioReviewWords('not-confirmed', english),
    ended: t('portfolio.group.ended'),
  }
  const groups = Object.entries(texts).map(([value, text]) => ({ value, text }))
  return [{ value: '', text: t('portfolio.any.review') }, ...groups]
}
