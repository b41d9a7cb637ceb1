import Link from 'next/link'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { isolate } from '../../ui/isolated'

const { t } = english

/** How many of the latest changes are named. */
const named = 5

/** What has changed: since the last submission where there is one, else the latest answers. */
export function LatestChanges({ assessment }: { assessment: OpenAssessment }) {
  const [since] = assessment.submissions
  const changes = changesOf(assessment).filter(({ at }) => !since || at > since.submittedAt)
  if (changes.length === 0)
    return since ? <p>{t('overview.changes.none', { number: since.number })}</p> : null
  return (
    <section aria-labelledby="latest-changes" className="flex flex-col gap-3">
      <h2 id="latest-changes" className="text-heading">
        {since ? t('overview.changes.title', { number: since.number }) : t('overview.changes.latest')}
      </h2>
      <ul className="border-t border-line">
        {changes.slice(0, named).map(({ question, by, at }) => (
          <li key={question.id} className="border-b border-line py-2">
            <Link href={`/assessments/${assessment.id}/history/${question.id}`}>{question.ask}</Link>
            <p className="text-small text-ink-soft">
              {rich('history.changed', { name: by, person: isolate, ...momentIn(at) })}
            </p>
          </li>
        ))}
      </ul>
      {changes.length > named && (
        <p className="text-small text-ink-soft">
          {t(`overview.changes.${since ? 'all' : 'so-far'}`, { count: changes.length })}
        </p>
      )}
    </section>
  )
}

/** Every answer's last change, newest first. */
function changesOf({ content, stored }: OpenAssessment) {
  return content.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = stored.answers[question.id]
      return answer ? [{ question, by: answer.by.name, at: answer.at }] : []
    })
    .toSorted((one, other) => other.at.localeCompare(one.at))
}
