import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'

const { t } = english

/** Which sections hold the level back, and the question in each that does. */
export function HeldBack({ overall }: { overall: Extract<Report['overall'], { assessed: true }> }) {
  if (overall.heldBackBy.length === 0) return null
  return (
    <p>
      <strong>{t('report-view.held-back-by')} </strong>
      {overall.heldBackBy.map(({ section, sectionTitle, question }, index) => (
        <span key={`${section} ${question?.id}`}>
          {index > 0 && '; '}
          {sectionTitle}
          {question && (
            <>
              {' '}
              (<a href={`#answer-${question.id}`}>{question.ask}</a>)
            </>
          )}
        </span>
      ))}
    </p>
  )
}
