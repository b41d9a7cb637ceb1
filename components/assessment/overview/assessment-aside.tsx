import Link from 'next/link'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english, rich } from '@/lib/words/english'
import { Moment, momentIn } from '../../layout/moment'
import { ScopeList } from '../../product/scope/scope-list'
import { MoreSubmissions } from '../list/more-submissions'
import { StateTag } from '../list/state-tag'

const { t } = english

/** What is assessed, against which text, and who is on it. */
export function AssessmentAside({ assessment }: { assessment: OpenAssessment }) {
  const { content, contributors, submissions } = assessment
  return (
    <aside aria-label={t('overview.about')} className="flex flex-col gap-6 text-small">
      <div>
        <StateTag state={assessment.state} />
        <p className="mt-2 text-ink-soft">{rich('assessment.started', momentIn(assessment.startedAt))}</p>
      </div>
      <div>
        <h2 className="text-body">{t('summary.scope')}</h2>
        <ScopeList scope={assessment.release.scope} />
      </div>
      <div>
        <h2 className="text-body">{t('overview.contributors.title')}</h2>
        {contributors.length === 0 ? (
          <p className="text-ink-soft">{t('overview.contributors.none')}</p>
        ) : (
          <ul>
            {contributors.map(({ id, name, lastAt }) => (
              <li key={id}>
                {name}
                <span className="block text-ink-soft">
                  {rich('overview.contributors.last-change', momentIn(lastAt))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {submissions.length > 0 && (
        <div>
          <h2 className="text-body">{t('submissions.title')}</h2>
          <ul>
            {submissions.map(({ id, number, submittedAt }) => (
              <li key={id}>
                <Link href={`/reports/${id}`} className="inline-flex min-h-6 items-center">
                  {t('assessment.report', { number })}
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
        <h2 className="text-body">{t('report-view.questionnaire')}</h2>
        <p className="text-ink-soft">
          {t('overview.version', {
            questionnaire: content.title,
            version: content.version,
            status: content.status,
          })}
        </p>
        <p className="mt-2">
          <a
            href={`/api/assessments/${assessment.id}/file`}
            download
            className="inline-flex min-h-6 items-center"
          >
            {t('overview.download')}
          </a>
        </p>
        <p>
          <a
            href={`/api/assessments/${assessment.id}/archive`}
            download
            className="inline-flex min-h-6 items-center"
          >
            {t('overview.download-archive')}
          </a>
        </p>
      </div>
    </aside>
  )
}
