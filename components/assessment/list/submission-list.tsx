import Link from 'next/link'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import type { CurrentLevel } from '@/lib/core/assessment/current-level'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { LevelStatement } from '../../questionnaire/level'
import { isolate } from '../../ui/isolated'

const { t } = english

type SubmissionListProps = { submissions: readonly (SubmissionSummary & { standing: CurrentLevel | null })[] }

/** The submissions of one assessment, each with the level in its report and who answers for it. */
export function SubmissionList({ submissions }: SubmissionListProps) {
  return (
    <ul className="border-t border-line">
      {submissions.map(({ id, number, submittedAt, submittedBy, accountable, standing }) => (
        <li key={id} className="grid gap-x-8 gap-y-2 border-b border-line py-4 sm:grid-cols-2">
          <div>
            <h2 className="text-body">
              <Link href={`/reports/${id}`}>{t('assessment.report', { number })}</Link>
            </h2>
            <p className="text-small text-ink-soft">
              {rich('submissions.by', { ...momentIn(submittedAt), name: submittedBy.name, person: isolate })}
            </p>
            <p className="text-small text-ink-soft">
              {rich('submissions.accountable', { ...accountable, person: isolate })}
            </p>
          </div>
          {standing ? (
            <LevelStatement {...standing} />
          ) : (
            <p className="text-ink-soft">{t('score.not-assessed')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
