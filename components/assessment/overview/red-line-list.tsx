import Link from 'next/link'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Cap, SectionScore } from '@/lib/core/scoring/score'
import { english } from '@/lib/words/english'
import { questionPath } from '../page/question-path'

const { t } = english

type RedLineListProps = {
  assessmentId: string
  content: Pick<Questionnaire, 'sections' | 'levels'>
  scores: readonly SectionScore[]
  isOpen: boolean
}

/** Crossed lines, then those not shown to be kept. */
export function RedLineList({ assessmentId, content, scores, isOpen }: RedLineListProps) {
  const lines = scores.flatMap((score) =>
    score.assessed ? score.redLines.map((line) => ({ ...line, section: score.section })) : [],
  )
  const crossed = lines.filter(({ state }) => state === 'crossed')
  const open = lines.filter(({ state }) => state === 'open')
  const draw = (line: Cap & { section: string }) => (
    <RedLineItem
      key={line.question}
      assessmentId={assessmentId}
      content={content}
      line={line}
      isOpen={isOpen}
    />
  )
  if (lines.length === 0) return <p>{t('report.red-line.none')}</p>
  return (
    <>
      {crossed.length > 0 && (
        <div className="rounded-box border-s-4 border-danger bg-danger-soft px-5 py-4">
          <h3 className="text-lead">{t('report.red-line.crossed')}</h3>
          <ul className="mt-2 flex flex-col gap-3">{crossed.map(draw)}</ul>
        </div>
      )}
      {open.length > 0 && (
        <details className="mt-4" open={crossed.length === 0 && open.length <= 3}>
          <summary className="min-h-8 text-accent underline underline-offset-4">
            {t('overview.red-lines.open', { count: open.length })}
          </summary>
          <ul className="mt-3 flex flex-col gap-3 ps-5">{open.map(draw)}</ul>
        </details>
      )}
    </>
  )
}

type RedLineItemProps = Pick<RedLineListProps, 'assessmentId' | 'content' | 'isOpen'> & {
  line: Cap & { section: string }
}

function RedLineItem({ assessmentId, content, line, isOpen }: RedLineItemProps) {
  const question = content.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === line.question)
  if (!question) return null
  return (
    <li className="measure">
      {isOpen ? (
        <Link href={questionPath(assessmentId, line.section, question.id)}>{question.ask}</Link>
      ) : (
        <span className="font-semibold">{question.ask}</span>
      )}
      <p className="text-small text-ink-soft">
        {t('overview.red-lines.caps', { level: line.capsAt, because: question.redLine?.because ?? '' })}
      </p>
    </li>
  )
}
