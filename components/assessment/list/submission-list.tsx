import Link from 'next/link'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import type { CurrentLevel } from '@/lib/core/assessment/current-level'
import { Moment } from '../../layout/moment'
import { LevelStatement } from '../../questionnaire/level'
import { Isolated } from '../../ui/isolated'

type SubmissionListProps = { submissions: readonly (SubmissionSummary & { standing: CurrentLevel | null })[] }

/** The submissions of one assessment, each with the level its report tells and who answers for it. */
export function SubmissionList({ submissions }: SubmissionListProps) {
  return (
    <ul className="border-t border-line">
      {submissions.map(({ id, number, submittedAt, submittedBy, accountable, standing }) => (
        <li key={id} className="grid gap-x-8 gap-y-2 border-b border-line py-4 sm:grid-cols-2">
          <div>
            <h2 className="text-body">
              <Link href={`/reports/${id}`}>Report of submission {number}</Link>
            </h2>
            <p className="text-small text-ink-soft">
              <Moment at={submittedAt} />, by <Isolated>{submittedBy.name}</Isolated>
            </p>
            <p className="text-small text-ink-soft">
              <Isolated>{accountable.name}</Isolated>, <Isolated>{accountable.role}</Isolated>, answers for it
            </p>
          </div>
          {standing ? <LevelStatement {...standing} /> : <p className="text-ink-soft">Not assessed</p>}
        </li>
      ))}
    </ul>
  )
}
