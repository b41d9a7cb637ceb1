'use client'

import './globals.css'
import errors from '@/lib/words/generated/errors'
import globalError from '@/lib/words/generated/global-error'
import { plainWords } from '@/lib/words/plain-words'

const t = plainWords({ ...errors, ...globalError })

/** Fallback when the root layout itself fails. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>{t('errors.title')}</title>
        <main className="mx-auto max-w-3xl px-4 py-16">
          <h1 className="text-title">{t('errors.title')}</h1>
          <p className="measure mt-3">{t('global-error.fault')}</p>
          <button
            type="button"
            onClick={retry}
            className="mt-6 min-h-11 rounded-box bg-accent px-4 text-on-accent"
          >
            {t('errors.try-again')}
          </button>
        </main>
      </body>
    </html>
  )
}
