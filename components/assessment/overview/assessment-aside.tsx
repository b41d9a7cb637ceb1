import Link from 'next/link'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { Moment } from '../../layout/moment'
import { ScopeList } from '../../product/scope-list'
import { MoreSubmissions } from '../list/more-submissions'
import { StateTag } from '../list/state-tag'

/** What is assessed, against which text, and who is on it. */
export function AssessmentAside({ assessment }: { assessment: OpenAssessment }) {
  const { content, contributors, submissions } = assessment
  return (
    <aside aria-label="About this assessment" className="flex flex-col gap-6 text-small">
      <div>
        <StateTag state={assessment.state} />
        <p className="mt-2 text-ink-soft">
          Started <Moment at={assessment.startedAt} />
        </p>
      </div>
      <div>
        <h2 className="text-body">Scope</h2>
        <ScopeList scope={assessment.release.scope} />
      </div>
      <div>
        <h2 className="text-body">Who is on it</h2>
        {contributors.length === 0 ? (
          <p className="text-ink-soft">Nobody has answered yet.</p>
        ) : (
          <ul>
            {contributors.map(({ id, name, lastAt }) => (
              <li key={id}>
                {name}
                <span className="block text-ink-soft">
                  last change <Moment at={lastAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {submissions.length > 0 && (
        <div>
          <h2 className="text-body">Submissions</h2>
          <ul>
            {submissions.map(({ id, number, submittedAt }) => (
              <li key={id}>
                <Link href={`/reports/${id}`} className="inline-flex min-h-6 items-center">
                  Report of submission {number}
                </Link>
                <span className="block text-ink-soft">
                  <Moment at={submittedAt} />
                </span>
              </li>
            ))}
          </ul>
          <MoreSubmissions assessment={assessment} />
        </div>
      )}
      <div>
        <h2 className="text-body">Questionnaire</h2>
        <p className="text-ink-soft">
          {content.title}, version {content.version}
          {content.status === 'consultation' && ', open for consultation'}
        </p>
        <p className="mt-2">
          <a
            href={`/api/assessments/${assessment.id}/file`}
            download
            className="inline-flex min-h-6 items-center"
          >
            Download this assessment as a file
          </a>
        </p>
      </div>
    </aside>
  )
}
