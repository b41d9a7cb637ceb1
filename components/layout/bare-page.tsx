import type { ReactNode } from 'react'
import errorPage from '@/lib/words/generated/error-page'
import { plainWords } from '@/lib/words/plain-words'
import { WordMark } from './word-mark'

const t = plainWords(errorPage)

/** A page without a header: it is shown when it is not known who is signed in, or when something failed. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto max-w-6xl px-4 py-2 sm:px-6">
          <a
            href="/"
            aria-label={t('error-page.start-page')}
            className="inline-block rounded-box py-2 no-underline"
          >
            <WordMark />
          </a>
        </div>
      </header>
      <main className="mx-auto max-w-6xl px-4 py-12 sm:px-6">{children}</main>
    </>
  )
}
