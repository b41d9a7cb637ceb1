import { BarePage } from '@/components/layout/bare-page'
import { AnchorButton } from '@/components/ui/button/anchor-button'
import { PageTitle } from '@/components/ui/page/page-title'

/** Stored in the browser by public/offline-worker.js and shown instead of a page that cannot be reached. */
export default function OfflinePage() {
  return (
    <BarePage>
      <PageTitle>No connection</PageTitle>
      <h1 className="text-title">This page cannot be reached</h1>
      <p className="measure mt-3">
        Either you are offline, or this Thingworthy is not running at the moment. Answers you gave are kept:
        what could not be sent yet waits in this browser, and is sent when you open its assessment again.
      </p>
      <p className="mt-6">
        <AnchorButton href="">Try again</AnchorButton>
      </p>
    </BarePage>
  )
}
