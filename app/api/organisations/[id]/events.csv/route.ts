import { readEventFilter } from '@/lib/core/assessment/events/event-filter'
import { attachment, replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { eventsCsv } from '@/lib/server/people/events/events-csv'

/** The events of an organisation as a table, filtered as its page is; for its owners. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const { id } = await params
    const filter = readEventFilter(Object.fromEntries(new URL(request.url).searchParams))
    const table = await eventsCsv(person, id, filter)
    return table ? attachment(table, 'text/csv;charset=utf-8', 'events.csv') : replies.notFound()
  })
}
