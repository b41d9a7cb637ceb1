import Link from 'next/link'
import { eventDetail, eventWords } from '@/lib/core/assessment/events/describe-event'
import { english } from '@/lib/words/english'
import { Moment } from '../../layout/moment'
import { Isolated } from '../../ui/isolated'
import { ScrollingTable } from '../../ui/table/scrolling-table'

const { t } = english

type Subject = { type: string; id: string; name: string; within: string[]; productId: string | null }
type Listed = {
  sequence: number
  at: string
  kind: string
  by: { name: string } | null
  subject: Subject | null
  data: Record<string, string | number | boolean | null>
}

/** What happened in an organisation, the latest first. */
export function EventTable({ events, caption }: { events: readonly Listed[]; caption: string }) {
  return (
    <ScrollingTable
      caption={caption}
      look="[&_td]:align-baseline [&_td]:py-2 [&_td]:pe-4 [&_th]:py-2 [&_th]:pe-4 [&_th]:text-start"
    >
      <thead>
        <tr className="border-b border-line text-small text-ink-soft">
          {[t('events.column.when'), t('events.column.who'), t('annex.what'), t('events.column.about')].map(
            (column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {events.map((event) => (
          <EventRow key={event.sequence} event={event} />
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function EventRow({ event }: { event: Listed }) {
  const detail = eventDetail(event, english)
  return (
    <tr>
      <td className="text-small whitespace-nowrap text-ink-soft">
        <Moment at={event.at} />
      </td>
      <td>{event.by ? <Isolated>{event.by.name}</Isolated> : t('events.no-person')}</td>
      <td>
        {eventWords(event, english)}
        {detail && <p className="text-small text-ink-soft">{detail}</p>}
      </td>
      <td className="wrap-anywhere">{event.subject && <About subject={event.subject} />}</td>
    </tr>
  )
}

function About({ subject }: { subject: Subject }) {
  const names = [...subject.within, subject.name]
  const href = addressOf(subject)
  const words = names.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a product and its release may have one name, and never change places
    <Isolated key={index}>{index === names.length - 1 ? name : `${name}, `}</Isolated>
  ))
  return href ? <Link href={href}>{words}</Link> : words
}

function addressOf({ type, id, productId }: Subject): string | null {
  switch (type) {
    case 'product':
      return `/products/${id}`
    case 'release':
      return `/products/${productId}/releases/${id}`
    case 'assessment':
      return `/assessments/${id}`
    default:
      return null
  }
}
