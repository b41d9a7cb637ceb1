'use client'

import './globals.css'

/** When even the frame of the page fails. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something failed - Thingworthy</title>
        <main className="mx-auto max-w-3xl px-4 py-16">
          <h1 className="text-title">Thingworthy failed</h1>
          <p className="measure mt-3">
            The mistake is ours. Answers you gave are kept. Try again in a moment.
          </p>
          <button
            type="button"
            onClick={retry}
            className="mt-6 min-h-11 rounded-box bg-accent px-4 text-on-accent"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
