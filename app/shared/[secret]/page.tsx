import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { PublicPage } from '@/app/_shell/public-page'
import { SharedClosed } from '@/components/report/sharing/shared-closed'
import { PageTitle } from '@/components/ui/page/page-title'
import { StoredMarkup } from '@/components/ui/page/stored-markup'
import { countOpened, findShared } from '@/lib/server/reviews/report/shared-report'
import '@/components/report/report.css'
import { sharedMarkup } from './shared-markup'

/** The outside view of a report, for anyone who has its link; without an account, and the same without scripts. */
export default async function SharedPage({ params, searchParams }: PageInput<'secret'>) {
  const { secret } = await params
  const isAsSubmitted = queryValue(await searchParams, 'as') === 'submitted'
  const found = await findShared(await headers(), secret, isAsSubmitted ? 'as-submitted' : 'now')
  if (!found.open) {
    if (found.why === 'unknown') notFound()
    const minutes = found.why === 'too-many' ? Math.ceil(found.retryAfter / 60) : null
    return (
      <PublicPage>
        <SharedClosed minutes={minutes} />
      </PublicPage>
    )
  }
  await countOpened(found.page)
  const { name, words } = sharedMarkup(found.page, { path: `/shared/${secret}`, isAsSubmitted })
  return (
    <PublicPage>
      <PageTitle>{words.title ?? ''}</PageTitle>
      <StoredMarkup name={name} />
    </PublicPage>
  )
}
