import Link from 'next/link'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Progress } from '@/lib/core/scoring/credit/progress'
import { openWhileMostIs } from '@/lib/core/scoring/first-look/mostly-open'
import type { OverallScore } from '@/lib/core/scoring/score'
import { soFarWords } from '@/lib/words/assessment/range-words'
import { english } from '@/lib/words/english'
import { LevelStatement } from '../../questionnaire/level'
import { questionPath } from '../page/question-path'

const { t } = english

type OverallVerdictProps = {
  assessmentId: string
  content: Pick<Questionnaire, 'sections' | 'levels'>
  overall: OverallScore
  progress: readonly Progress[]
  /** No question has any answer. */
  isUnanswered: boolean
  isOpen: boolean
}

/** The product's overall level, never without what holds it back. */
export function OverallVerdict({
  assessmentId,
  content,
  overall,
  progress,
  isUnanswered,
  isOpen,
}: OverallVerdictProps) {
  if (isUnanswered) return <p className="text-lead">{t('report.not-assessed.nothing-answered')}</p>
  if (!overall.assessed) return <p className="text-lead">{t('report.not-assessed.whole')}</p>
  const open = openWhileMostIs(progress)
  if (open > 0) return <RangeSoFar overall={overall} open={open} />
  return (
    <section aria-label={t('overview.level.title')}>
      <LevelStatement level={overall.level} couldBe={overall.couldBe} levels={content.levels} large />
      <p className="measure mt-1 text-ink-soft">{t('overview.level.lowest')}</p>
      {overall.heldBackBy.length > 0 && <h2 className="mt-4 text-body">{t('report-view.held-back-by')}</h2>}
      <ul className="mt-1 flex flex-col">
        {overall.heldBackBy.map(({ section, question }) => (
          <HeldBack key={section} {...{ assessmentId, content, section, question, isOpen }} />
        ))}
      </ul>
    </section>
  )
}

type RangeProps = { overall: { level: number; couldBe: number }; open: number }

/** While most of a section is open: words, and no level to take for a result. */
function RangeSoFar({ overall, open }: RangeProps) {
  return (
    <section aria-label={t('overview.level.title')}>
      <p className="text-lead">{soFarWords(overall, open, english)}</p>
      <p className="measure mt-1 text-ink-soft">{t('overview.level.after-half')}</p>
    </section>
  )
}

type HeldBackProps = Omit<OverallVerdictProps, 'overall' | 'progress' | 'isUnanswered'> & {
  section: string
  question: string | null
}

function HeldBack({
  assessmentId,
  content,
  section: sectionId,
  question: questionId,
  isOpen,
}: HeldBackProps) {
  const section = content.sections.find(({ id }) => id === sectionId)
  const question = section?.questions.find(({ id }) => id === questionId)
  return (
    <li className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <span>{section?.title}</span>
      {question &&
        (isOpen ? (
          <Link href={questionPath(assessmentId, sectionId, question.id)}>{question.ask}</Link>
        ) : (
          <span>{question.ask}</span>
        ))}
    </li>
  )
}
