import Link from 'next/link'
import type { NamingAnswer, NamingSubmission } from '@/lib/core/answers/evidence/shown-piece'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'

const { t } = english

/** The answers that name a piece, each with the way to it. */
export function NamingAnswers({ answers }: { answers: readonly NamingAnswer[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {answers.map(({ assessmentId, release, questionnaire, question, isDraft }) => (
        <li key={`${assessmentId} ${question.id}`}>
          <Link
            href={`/assessments/${assessmentId}/sections/${question.section}#question-${question.id}`}
            className="inline-flex min-h-6 items-center"
          >
            {question.ask}
          </Link>
          <span className="block text-small text-ink-soft wrap-anywhere">
            {t('product-evidence.in-assessment', {
              release: isolatedText(release),
              questionnaire,
              state: isDraft ? 'draft' : 'submitted',
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The submissions that name a piece, each with the way to its report. */
export function NamingSubmissions({ submissions }: { submissions: readonly NamingSubmission[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {submissions.map(({ id, number, release, isUnderReview }) => (
        <li key={id} className="wrap-anywhere">
          <Link href={`/reports/${id}`} className="inline-flex min-h-6 items-center">
            {t('product-evidence.submission', { number, release: isolatedText(release) })}
          </Link>
          {isUnderReview && <> {t('product-evidence.under-review')}</>}
        </li>
      ))}
    </ul>
  )
}
