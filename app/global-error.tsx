'use client'

import './globals.css'

/** Fallback when the root layout itself fails. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong - Thingworthy</title>
        <main className="mx-auto max-w-3xl px-4 py-16">
          <h1 className="text-title">Something went wrong</h1>
          <p className="measure mt-3">
            This is a fault on our side. Answers you gave are stored. Try again in a moment.
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
