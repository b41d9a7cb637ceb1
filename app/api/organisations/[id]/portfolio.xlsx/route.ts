import { mostInXlsx, readPortfolioQuery } from '@/lib/core/products/portfolio/portfolio-query'
import { locale } from '@/lib/core/text/words/locale.js'
import { attachment, readable, replies, reply } from '@/lib/server/http/responses'
import { memberOf } from '@/lib/server/identity/person'
import { withPerson } from '@/lib/server/identity/with-person'
import { downloadPortfolioXlsx } from '@/lib/server/products/portfolio/download-portfolio'
import { english } from '@/lib/words/english'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The portfolio of an organisation as an XLSX file, filtered and sorted as its page is; 413 where it has too many products. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const member = memberOf(person, (await params).id)
    const query = readPortfolioQuery(Object.fromEntries(new URL(request.url).searchParams))
    const file = member && (await downloadPortfolioXlsx(member, query))
    if (!file) return replies.notFound()
    return file === 'too-many' ? readable(tooMany(), request) : attachment(file, xlsx, 'portfolio.xlsx')
  })
}

function tooMany(): Response {
  const message = english.t('portfolio.too-many', { most: mostInXlsx.toLocaleString(locale) })
  return reply(413, { reason: 'too-large', message })
}
