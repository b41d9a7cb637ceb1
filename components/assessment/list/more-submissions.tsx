import Link from 'next/link'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import { english } from '@/lib/words/english'

const { t } = english

/** The way to all submissions, where only the latest are named. Submissions are numbered from 1. */
export function MoreSubmissions({
  assessment: { id, submissions },
}: {
  assessment: Pick<AssessmentSummary, 'id' | 'submissions'>
}) {
  const count = submissions[0]?.number ?? 0
  if (count <= submissions.length) return null
  return (
    <p className="text-small">
      <Link href={`/assessments/${id}/submissions`} className="inline-flex min-h-6 items-center">
        {t('assessment.all-submissions', { count })}
      </Link>
    </p>
  )
}
