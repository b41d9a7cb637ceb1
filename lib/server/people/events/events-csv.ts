import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { eventDetail, eventWords } from '@/lib/core/assessment/events/describe-event'
import type { EventFilter } from '@/lib/core/assessment/events/event-filter'
import { english } from '@/lib/words/english'
import { streamParts } from '../../http/stream-parts'
import type { Person } from '../../identity/person'
import type { ListedEvent } from './list-events'
import { readNextEvents } from './read-events'

const { t } = english
const atOnce = 1000

/**
 * The events of an organisation as a table for spreadsheet programs, the earliest first, read and sent in parts of a
 * thousand. Null where they are not the person's to read; where that ends meanwhile, the file ends there.
 */
export async function eventsCsv(
  person: Person,
  organisationId: string,
  filter: EventFilter,
): Promise<ReadableStream<Uint8Array> | null> {
  const read = (after: number) => readNextEvents(person, organisationId, { filter, after, take: atOnce })
  const first = await read(0)
  return first && streamParts(encode(first, read))
}

async function* encode(
  first: ListedEvent[],
  read: (after: number) => Promise<ListedEvent[] | null>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(csv([headings()], true))
  for (let events: ListedEvent[] | null = first; events?.length; ) {
    yield encoder.encode(csv(events.map(cellsOf), false))
    events = events.length < atOnce ? [] : await read(events.at(-1)?.sequence ?? 0)
  }
}

// As tables of standards are written (lib/files/assessment/write-standard-table.ts).
function csv(rows: string[][], bom: boolean): string {
  return stringify(rows, {
    bom,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  })
}

function headings(): string[] {
  return [
    t('events.csv.number'),
    t('events.csv.at'),
    t('annex.what'),
    t('question.evidence.kind'),
    t('standard-table.detail'),
    t('events.column.who'),
    t('events.csv.person'),
    t('events.column.about'),
    t('events.csv.subject'),
    t('facts.group.data'),
    t('events.csv.hash'),
  ]
}

function cellsOf(event: ListedEvent): string[] {
  const { sequence, at, kind, by, subject, subjectId, data, hash } = event
  const about = subject ? [...subject.within, subject.name].join(', ') : ''
  return [
    String(sequence),
    at,
    eventWords(event, english),
    kind,
    eventDetail(event, english),
    by?.name ?? '',
    by?.id ?? '',
    about,
    subjectId,
    JSON.stringify(data),
    hash,
  ]
}
