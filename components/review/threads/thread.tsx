import type { Message } from '@/lib/core/review/lifecycle/review-thread'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated, isolate } from '../../ui/isolated'

const { t } = english

/** What auditor and team wrote, the first message first. */
export function Thread({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return <p className="text-ink-soft">{t('review-threads.none')}</p>
  return (
    <ol className="flex flex-col gap-4">
      {messages.map(({ id, by, at, text }) => (
        <li key={id} id={`message-${id}`} className="rounded-box border border-line bg-surface px-5 py-4">
          <p className="text-small text-ink-soft">
            {rich('history.changed', { name: by, person: isolate, ...momentIn(at) })}
          </p>
          <p className="measure whitespace-pre-wrap wrap-anywhere">
            <Isolated>{text}</Isolated>
          </p>
        </li>
      ))}
    </ol>
  )
}
