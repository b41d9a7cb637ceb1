import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Finding } from '@/lib/core/review/lifecycle/review-thread'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated, isolate } from '../../ui/isolated'
import { FindingTags } from './finding-tags'

const { t } = english

type FindingViewProps = {
  finding: Finding
  /** Whose words questions are shown in. */
  questionnaire: Questionnaire
}

/** A finding as it was written, and what became of it. */
export function FindingView({ finding, questionnaire }: FindingViewProps) {
  const { content, raisedBy, raisedAt, steps } = finding
  return (
    <div className="flex flex-col gap-6">
      <FindingTags finding={finding} />
      <p className="text-small text-ink-soft">
        {rich('findings.raised', { name: raisedBy.name, person: isolate, ...momentIn(raisedAt) })}
      </p>
      <dl className="flex flex-col gap-4">
        <Part term={t('findings.found')}>{content.found}</Part>
        {content.grade !== 'good-practice' && (
          <Part term={t('report-review.expected')}>{content.expected}</Part>
        )}
        <Part term={t('finding-form.matters')}>{content.matters}</Part>
        {content.grade !== 'good-practice' && (
          <Part term={t('finding-form.closed-by')}>{content.closedBy}</Part>
        )}
        {content.questions.length > 0 && (
          <Part term={t('findings.questions')}>
            {content.questions
              .map(({ question, version }) => askOf(question, version, questionnaire))
              .join('\n')}
          </Part>
        )}
        {content.clauses.length > 0 && (
          <Part term={t('finding-form.clauses')}>{content.clauses.join(', ')}</Part>
        )}
      </dl>
      {steps.length > 0 && (
        <ol className="flex flex-col gap-3 border-s-4 border-line ps-4">
          {steps.map(({ step, by, at, text }) => (
            <li key={at}>
              <p className="text-small text-ink-soft">
                {rich(`findings.step.${step}`, { name: by, person: isolate, ...momentIn(at) })}
              </p>
              {text && (
                <p className="measure whitespace-pre-wrap wrap-anywhere">
                  <Isolated>{text}</Isolated>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function askOf(id: string, version: string, questionnaire: Questionnaire): string {
  return questionsById(questionnaire).get(id)?.ask ?? `${id}@${version}`
}

function Part({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="font-semibold">{term}</dt>
      <dd className="measure whitespace-pre-wrap wrap-anywhere">
        <Isolated>{children}</Isolated>
      </dd>
    </div>
  )
}
