import { english } from '@/lib/words/english'
import { commentWords } from './question-marks'
import type { WhoAnswersRow, WhoAnswersSection } from './who-answers'

const { t } = english

/** The list as plain text, to be copied into a mail or a ticket; readable without scripts. */
export function ListAsText({ sections }: { sections: readonly WhoAnswersSection[] }) {
  const text = sections
    .flatMap(({ title, rows }) => [title, ...rows.map(lineOf), ''])
    .join('\n')
    .trimEnd()
  return (
    <details className="mt-8 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('together.as-text')}</summary>
      <label className="flex flex-col gap-1">
        <span className="text-small text-ink-soft">{t('together.as-text-hint')}</span>
        <textarea
          readOnly
          rows={12}
          dir="auto"
          defaultValue={text}
          className="w-full rounded-box border border-edge bg-surface px-3 py-2 font-mono text-small"
        />
      </label>
    </details>
  )
}

function lineOf(row: WhoAnswersRow): string {
  return `${row.isOpen ? '[ ]' : '[x]'} ${row.ask} ${notesOf(row)}`.trimEnd()
}

/** To whom a question is given, who answered it and its comments, in one line: "Noor, by 3 December 2026. Answered by Ada." */
export function notesOf({ given, answered, comments }: WhoAnswersRow): string {
  const parts = [
    given && givenText(given),
    answered &&
      t('together.answered', { name: answered.by, day: english.longDate(answered.at.slice(0, 10)) }),
    comments && t('together.has-comments', { comments: commentWords(comments) }),
  ]
  return parts.filter((part) => part !== null).join(' ')
}

function givenText({ to, due }: NonNullable<WhoAnswersRow['given']>): string {
  const name = to.name
  return due
    ? t('together.notes.given-by', { name, day: english.longDate(due) })
    : t('together.notes.given', { name })
}
