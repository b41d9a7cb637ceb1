import { english, rich } from '@/lib/words/english'
import { isolate } from '../../ui/isolated'

const { t } = english

type Mark = {
  given: { to: { name: string }; due: string | null } | null
  comments: { count: number; isOpen: boolean } | null
}

/** To whom a question is given, and how many comments it has. */
export function QuestionMarks({ given, comments }: Mark) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-small text-ink-soft print:hidden">
      {given && <span>{givenWords(given)}</span>}
      {comments && <span>{commentWords(comments)}</span>}
    </p>
  )
}

/** "Given to Noor, by 3 December 2026". */
function givenWords({ to, due }: NonNullable<Mark['given']>) {
  return due
    ? rich('together.given-by', { name: to.name, day: english.longDate(due), person: isolate })
    : rich('together.given', { name: to.name, person: isolate })
}

/** "2 comments, open". */
export function commentWords(comments: NonNullable<Mark['comments']>): string {
  const { count } = comments
  return comments.isOpen ? t('together.comments-open', { count }) : t('together.comments-resolved', { count })
}
