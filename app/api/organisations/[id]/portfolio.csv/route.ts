import { readPortfolioQuery } from '@/lib/core/products/portfolio/portfolio-query'
import { attachment, replies } from '@/lib/server/http/responses'
import { memberOf } from '@/lib/server/identity/person'
import { withPerson } from '@/lib/server/identity/with-person'
import { downloadPortfolioCsv } from '@/lib/server/products/portfolio/download-portfolio'

/** The portfolio of an organisation as a table, filtered and sorted as its page is. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const member = memberOf(person, (await params).id)
    const query = readPortfolioQuery(Object.fromEntries(new URL(request.url).searchParams))
    const table = member && (await downloadPortfolioCsv(member, query))
    return table ? attachment(table, 'text/csv;charset=utf-8', 'portfolio.csv') : replies.notFound()
  })
}
