'use client'

import { BarePage } from '@/components/layout/bare-page'
import { Button } from '@/components/ui/button/button'
import { PageTitle } from '@/components/ui/page/page-title'

/** A mistake of ours. It is logged on the server; here stands what to do. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <BarePage>
      <PageTitle>Something failed</PageTitle>
      <h1 className="text-title">This page failed</h1>
      <p className="measure mt-3">
        The mistake is ours, and it has been noted. Answers you gave are kept. Try again; if it fails again,
        tell whoever runs this server{error.digest ? ` and name ${error.digest}` : ''}.
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Button type="button" onClick={retry}>
          Try again
        </Button>
        <a href="/products">Go to your products</a>
      </div>
    </BarePage>
  )
}
