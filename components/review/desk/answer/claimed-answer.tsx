import { clsx } from 'clsx/lite'
import type { RefObject } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import reviewWords from '@/lib/words/generated/review'
import { WithIsolated } from '../../../ui/isolated'
import { Tag } from '../../../ui/tag'
import type { AnswerView } from './answer-view'

const { t, series } = browserWords({ ...desk, ...reviewWords })

type ClaimedAnswerProps = {
  answer: AnswerView
  place: { number: number; total: number }
  /** Takes the focus when the answer is shown after another. */
  heading: RefObject<HTMLHeadingElement | null>
}

/** The question, what the team chose among what could be chosen, and what they wrote beside it. */
export function ClaimedAnswer({ answer, place, heading }: ClaimedAnswerProps) {
  const { question, isRedLine, reasons, claimed, because, remark, withheld } = answer
  return (
    <>
      <p className="question-head">
        <span>{t('desk.place', { ...place, place: answer.place })}</span>
        {isRedLine && <Tag tone="danger">{t('desk.red-line')}</Tag>}
      </p>
      <h1 id="answer" ref={heading} tabIndex={-1} className="measure scroll-mt-6 text-title">
        {question.ask}
      </h1>
      {reasons.length > 0 && (
        <p className="mt-2 text-small text-ink-soft">
          {t('desk.reasons', { reasons: series(reasons.map((reason) => t(`review.look.${reason}`))) })}
        </p>
      )}
      <ul className="mt-5 flex flex-col gap-2">
        {question.choices.map(({ id, text }) => (
          <li
            key={id}
            className={clsx(
              'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-box border px-4 py-2.5',
              claimed.includes(id)
                ? 'border-accent bg-accent-soft font-semibold'
                : 'border-line text-ink-soft',
            )}
          >
            <span className="min-w-0">{text}</span>
            {claimed.includes(id) && <Tag tone="accent">{t('desk.claimed')}</Tag>}
          </li>
        ))}
      </ul>
      <Said title={t('desk.not-applicable')} text={because} />
      <Said title={t('desk.remark')} text={remark} />
      <Said title={t('desk.withheld')} text={withheld} />
    </>
  )
}

function Said({ title, text }: { title: string; text: string | null }) {
  if (text === null) return null
  return (
    <div className="mt-4">
      <p className="font-semibold">{title}</p>
      <p className="measure wrap-anywhere whitespace-pre-line">
        <WithIsolated names={[text]}>{text}</WithIsolated>
      </p>
    </div>
  )
}
