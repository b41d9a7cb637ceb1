import Link from 'next/link'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { EvidenceRequest } from '@/lib/core/review/lifecycle/review-thread'
import { english } from '@/lib/words/english'
import { RequestList } from './request-list'

const { t } = english

type TeamThreadsProps = {
  productId: string
  requests: readonly EvidenceRequest[]
  questionnaire: Questionnaire
}

/** What the auditor of a review asks the team for, and the way to what was found. */
export function TeamThreads({ productId, requests, questionnaire }: TeamThreadsProps) {
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-heading">{t('review-threads.requests')}</h2>
      <RequestList
        requests={requests}
        questionnaire={questionnaire}
        hrefOf={(id) => `/products/${productId}/requests/${id}`}
      />
      <p className="mt-4">
        <Link href={`/products/${productId}/findings`}>{t('findings.of-product')}</Link>
      </p>
    </section>
  )
}
