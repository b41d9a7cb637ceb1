import Link from 'next/link'
import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { EvidenceRequest } from '@/lib/core/review/lifecycle/review-thread'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { isolate } from '../../ui/isolated'

const { t } = english

type RequestListProps = {
  requests: readonly EvidenceRequest[]
  questionnaire: Questionnaire
  hrefOf: (id: string) => string
}

/** What an auditor asked the team for, the first request first. */
export function RequestList({ requests, questionnaire, hrefOf }: RequestListProps) {
  const questions = questionsById(questionnaire)
  if (requests.length === 0) return <p className="measure">{t('review-threads.no-requests')}</p>
  return (
    <ul className="flex flex-col divide-y divide-line">
      {requests.map(({ id, question, by, at }) => (
        <li key={id} className="flex flex-col gap-1 py-4">
          <Link href={hrefOf(id)}>{questions.get(question)?.ask ?? question}</Link>
          <span className="text-small text-ink-soft">
            {rich('review-threads.asked', { name: by, person: isolate, ...momentIn(at) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
