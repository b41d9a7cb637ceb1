import Link from 'next/link'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { questionPath } from '../page/question-path'

const { t } = english

type Given = {
  assessmentId: string
  names: [string, string]
  questionId: string
  sectionId: string
  ask: string
  due: string | null
}

/** The questions that wait for the person who looks, on their home; and whether something is new in their inbox. */
export function GivenList({ questions, newInInbox }: { questions: readonly Given[]; newInInbox: number }) {
  const inbox = <Link href="/inbox">{t('together.home.inbox', { count: newInInbox })}</Link>
  if (questions.length === 0) return <p className="mb-6">{inbox}</p>
  return (
    <section aria-labelledby="given" className="mb-10 rounded-box border border-line bg-surface p-5">
      <h2 id="given" className="text-lead">
        {t('together.home.title', { count: questions.length })}
      </h2>
      <ul className="mt-2 flex flex-col gap-2">
        {questions.map(({ assessmentId, names, questionId, sectionId, ask, due }) => (
          <li key={`${assessmentId} ${questionId}`}>
            <Link href={questionPath(assessmentId, sectionId, questionId)}>{ask}</Link>
            <span className="block text-small text-ink-soft">
              {names.map(isolatedText).join(', ')}
              {due && ` · ${t('together.home.due', { day: english.longDate(due) })}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3">{inbox}</p>
    </section>
  )
}
