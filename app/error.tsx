'use client'

import { BarePage } from '@/components/layout/bare-page'
import { Button } from '@/components/ui/button/button'
import { PageTitle } from '@/components/ui/page/page-title'

/** Error boundary: the error is logged on the server; the page says what to do. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <BarePage>
      <PageTitle>Something went wrong</PageTitle>
      <h1 className="text-title">Something went wrong</h1>
      <p className="measure mt-3">
        This is a fault on our side and has been logged. Answers you gave are stored. Try again; if it happens
        again, contact the operator of this server{error.digest ? ` and quote ${error.digest}` : ''}.
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
