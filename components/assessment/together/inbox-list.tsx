import Link from 'next/link'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated, isolate } from '../../ui/isolated'
import { Tag } from '../../ui/tag'

const { t } = english

type Item = {
  cursor: string
  at: string
  kind: string
  by: { name: string } | null
  isNew: boolean
  assessmentId: string
  names: [string, string, string]
  question: { id: string; ask: string } | null
  count: number
  due: string | null
  text: string | null
}

/** What came in for a person, the latest first. */
export function InboxList({ items, personId }: { items: readonly Item[]; personId: string }) {
  return (
    <ol className="flex flex-col gap-4">
      {items.map((item) => (
        <li key={item.cursor} className="max-w-3xl rounded-box border border-line bg-surface px-5 py-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link href={addressOf(item, personId)} className="font-semibold">
              {titleOf(item)}
            </Link>
            {item.isNew && <Tag tone="accent">{t('inbox.new')}</Tag>}
          </p>
          {item.question && <p className="measure">{item.question.ask}</p>}
          {item.text !== null && (
            <p className="measure mt-1 line-clamp-3 whitespace-pre-wrap wrap-anywhere text-ink-soft">
              <Isolated>{item.text}</Isolated>
            </p>
          )}
          <p className="mt-1 text-small text-ink-soft">
            {rich('history.changed', {
              name: item.by?.name ?? t('events.no-person'),
              person: isolate,
              ...momentIn(item.at),
            })}
            <span className="block">{item.names.map(isolatedText).join(', ')}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}

function titleOf({ kind, count, due }: Item): string {
  if (kind === 'person-mentioned') return t('inbox.mentioned')
  if (kind === 'comment-to-read') return t('inbox.comment')
  if (kind === 'proposal-made') return t('inbox.proposal')
  return due ? t('inbox.given-by', { count, day: english.longDate(due) }) : t('inbox.given', { count })
}

function addressOf({ kind, assessmentId, question }: Item, personId: string): string {
  if (kind === 'proposal-made') return `/assessments/${assessmentId}/proposals`
  return question
    ? `/assessments/${assessmentId}/comments/${question.id}`
    : `/assessments/${assessmentId}/people?who=${personId}`
}
