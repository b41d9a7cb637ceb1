'use client'

import { useEffect } from 'react'

/** Goes on to another site at once, in place of this page. Without scripts the page refreshes to it. */
export function GoOn({ url }: { url: string }) {
  useEffect(() => window.location.replace(url), [url])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`0;url=${url}`} />
    </noscript>
  )
}
