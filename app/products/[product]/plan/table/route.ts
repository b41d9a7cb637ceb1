import { attachment, replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { planCsv } from '@/lib/server/products/pages/plan/plan-csv'

/** The plan of a product as a table. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ product: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const table = await planCsv(person, (await params).product)
    return table === null ? replies.notFound() : attachment(table, 'text/csv;charset=utf-8', 'plan.csv')
  })
}
