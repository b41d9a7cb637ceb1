import Link from 'next/link'
import { english, rich } from '@/lib/words/english'
import { isolate } from '../../ui/isolated'

const { t } = english

type Mark = {
  given: { to: { name: string }; due: string | null } | null
  comments: { count: number; isOpen: boolean } | null
}

type QuestionMarksProps = { assessmentId: string; questionId: string; mark: Mark | undefined }

/** To whom a question is given, and the way to its comments. */
export function QuestionMarks({ assessmentId, questionId, mark }: QuestionMarksProps) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-small text-ink-soft print:hidden">
      {mark?.given && <span>{givenWords(mark.given)}</span>}
      <Link
        href={`/assessments/${assessmentId}/comments/${questionId}`}
        prefetch={false}
        className="inline-flex min-h-6 items-center"
      >
        {commentWords(mark?.comments ?? null)}
      </Link>
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
export function commentWords(comments: Mark['comments']): string {
  if (!comments) return t('together.comment')
  const { count } = comments
  return comments.isOpen ? t('together.comments-open', { count }) : t('together.comments-resolved', { count })
}
