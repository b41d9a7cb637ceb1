import Link from 'next/link'
import type { AssessmentWithLevel } from '@/lib/core/assessment/current-level'
import { soFarWords } from '@/lib/words/assessment/range-words'
import { english, rich } from '@/lib/words/english'
import { Moment, momentIn } from '../../layout/moment'
import { LevelStatement } from '../../questionnaire/level'
import { MoreSubmissions } from './more-submissions'
import { StateTag } from './state-tag'

const { t } = english

type AssessmentCardProps = {
  assessment: AssessmentWithLevel
  /** Whether the assessment itself is open to the person, beside its reports. */
  isOpen: boolean
  headingLevel?: 'h2' | 'h3'
}

/** One assessment in the list of its release: its questionnaire, its state and its reports. */
export function AssessmentCard({ assessment, isOpen, headingLevel: Heading = 'h3' }: AssessmentCardProps) {
  const { questionnaire, currentLevel, state, submissions } = assessment
  const name = `${questionnaire.title} ${questionnaire.version}`
  return (
    <>
      <Heading className="text-body">
        {isOpen ? <Link href={`/assessments/${assessment.id}`}>{name}</Link> : name}
      </Heading>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
        <StateTag state={state} />
        <span>{rich('assessment.started', momentIn(assessment.startedAt))}</span>
      </p>
      <div className="mt-3">
        {currentLevel && currentLevel.open > 0 ? (
          <p>{soFarWords(currentLevel, currentLevel.open, english)}</p>
        ) : currentLevel ? (
          <LevelStatement {...currentLevel} />
        ) : (
          <p className="text-ink-soft">
            {submissions.length > 0 ? t('score.not-assessed') : t('report.not-assessed.nothing-answered')}
          </p>
        )}
      </div>
      {submissions.map((submission) => (
        <p key={submission.id} className="text-small">
          <Link href={`/reports/${submission.id}`} className="inline-flex min-h-6 items-center">
            {t('assessment.report', { number: submission.number })}
          </Link>
          , <Moment at={submission.submittedAt} />
        </p>
      ))}
      <MoreSubmissions assessment={assessment} />
    </>
  )
}
