import type { ReactNode } from 'react'
import type { DeskFilter } from '@/lib/core/review/desk/desk-lists'
import { english } from '@/lib/words/english'
import { Button } from '../../../ui/button/button'
import { LinkButton } from '../../../ui/button/link-button'
import { Disclosure } from '../../../ui/disclosure'
import { ActForm } from '../../../ui/form/act-form'
import type { FormAction } from '../../../ui/form/form-state'
import { Notice } from '../../../ui/notice'
import { FilterLink } from '../../../ui/page/filter-row'
import { Progress } from '../../../ui/page/progress'
import { filterQuery } from '../desk-filter'
import { type JudgedLine, JudgedList } from './judged-list'

const { t } = english

type DeskOverviewProps = {
  reviewId: string
  /** The number of the submission, and of the latest one. */
  number: number
  latestNumber: number
  filters: readonly { filter: DeskFilter; count: number }[]
  filter: DeskFilter
  lines: readonly JudgedLine[]
  progress: { judged: number; total: number; examined: string }
  /** Verdicts of the review before that still hold, and the act that takes them over. */
  takeOver: { count: number; action: FormAction }
  /** Where to begin: the first answer of the list without a verdict. */
  start: string | null
  /** Questions that have nothing to judge. */
  nothing: readonly string[]
  /** Facts, withheld details and contradictions, each as forms. */
  parts: readonly { title: string; isOpen: boolean; forms: ReactNode }[]
  sample: ReactNode
}

/** The auditor's desk: what matters first, how far it is, and everything that can be judged. */
export function DeskOverview(props: DeskOverviewProps) {
  const { reviewId, number, latestNumber, filters, filter, lines, progress, takeOver } = props
  const { start, nothing, parts, sample } = props
  const hrefOf = (id: string) => `/reviews/${reviewId}/answers/${id}${filterQuery(filter)}`
  const { judged, total, examined } = progress
  return (
    <>
      {latestNumber > number && (
        <Notice title={t('desk.newer.title')} className="mb-6">
          <p>{t('desk.newer.text', { number, latest: latestNumber })}</p>
        </Notice>
      )}
      <div className="max-w-md">
        <Progress done={judged} of={total} words={t('desk.judged', { judged, total })} />
      </div>
      <p className="mt-1 text-small text-ink-soft">{examined}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        {start && (
          <LinkButton href={hrefOf(start)}>{judged > 0 ? t('desk.go-on') : t('desk.begin')}</LinkButton>
        )}
        <LinkButton look="quiet" href={`/reviews/${reviewId}/findings`}>
          {t('findings.title')}
        </LinkButton>
        <LinkButton look="quiet" href={`/reviews/${reviewId}/requests/new`}>
          {t('request-form.title')}
        </LinkButton>
        <LinkButton look="quiet" href={`/reviews/${reviewId}/conclude`}>
          {t('desk.conclude')}
        </LinkButton>
      </p>
      {takeOver.count > 0 && (
        <ActForm action={takeOver.action} className="mt-4">
          <Button look="quiet">{t('desk.take-over-all', { count: takeOver.count })}</Button>
        </ActForm>
      )}
      <h2 className="mt-8 text-lead">{t('report-view.answers-counted')}</h2>
      <nav aria-label={t('desk.filters')} className="mt-2 mb-4 flex flex-wrap gap-x-1 gap-y-1 text-small">
        {filters.map((each) => (
          <FilterLink
            key={each.filter}
            href={`/reviews/${reviewId}/answers${filterQuery(each.filter)}`}
            isCurrent={each.filter === filter}
          >
            {t(`desk.filter.${each.filter}`, { count: each.count })}
          </FilterLink>
        ))}
      </nav>
      <JudgedList lines={lines} hrefOf={hrefOf} />
      {nothing.length > 0 && (
        <Disclosure className="mt-4" summary={t('desk.nothing', { count: nothing.length })}>
          <ul className="list-disc ps-5">
            {nothing.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {parts.map(({ title, isOpen, forms }) => (
        <Disclosure key={title} className="mt-6" summary={title} open={isOpen}>
          {forms}
        </Disclosure>
      ))}
      {sample}
    </>
  )
}
