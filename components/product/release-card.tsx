import Link from 'next/link'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import type { ReleaseOfProduct } from '@/lib/core/assessment/product'
import { StateTag } from '../assessment/state-tag'
import { dateWords, Moment } from '../layout/moment'
import { LinkButton } from '../ui/link-button'
import { ScopeList } from './scope-list'

type ReleaseCardProps = {
  productId: string
  release: ReleaseOfProduct & { assessments: AssessmentSummary[] }
  mayChange: boolean
}

/** One release: what of it was looked at, and its assessments. */
export function ReleaseCard({ productId, release, mayChange }: ReleaseCardProps) {
  return (
    <section
      aria-labelledby={`release-${release.id}`}
      className="rounded-box border border-line bg-surface p-6 shadow-resting"
    >
      <h2 id={`release-${release.id}`} className="text-heading">
        {release.label}
      </h2>
      {release.date && <p className="text-ink-soft">Released {dateWords(release.date)}</p>}
      <ScopeList scope={release.scope} />
      {release.assessments.length > 0 && (
        <ul className="mt-5 border-t border-line">
          {release.assessments.map((assessment) => (
            <li key={assessment.id} className="border-b border-line py-3">
              <AssessmentLine assessment={assessment} />
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <LinkButton
          href={`/products/${productId}/releases/${release.id}/start`}
          look={release.assessments.length === 0 ? 'main' : 'quiet'}
          className="mt-5"
        >
          Start an assessment
          <span className="spoken-only"> of {release.label}</span>
        </LinkButton>
      )}
    </section>
  )
}

function AssessmentLine({ assessment }: { assessment: AssessmentSummary }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/assessments/${assessment.id}`} className="font-semibold">
          {assessment.questionnaire.title}
        </Link>
        <StateTag state={assessment.state} />
      </p>
      <p className="text-small text-ink-soft">
        Questionnaire version {assessment.questionnaire.version}, started <Moment at={assessment.startedAt} />
      </p>
      {assessment.submissions.map((submission) => (
        <p key={submission.id} className="text-small">
          <Link href={`/reports/${submission.id}`} className="inline-flex min-h-6 items-center">
            Report of submission {submission.number}
          </Link>
          , <Moment at={submission.submittedAt} />
        </p>
      ))}
    </>
  )
}
