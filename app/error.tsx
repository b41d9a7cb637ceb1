'use client'

import { BarePage } from '@/components/layout/bare-page'
import { Button } from '@/components/ui/button/button'
import errorPage from '@/lib/words/generated/error-page'
import errors from '@/lib/words/generated/errors'
import { plainWords } from '@/lib/words/plain-words'

const t = plainWords({ ...errorPage, ...errors })

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
      <title>{t('error-page.title')}</title>
      <h1 className="text-title">{t('errors.title')}</h1>
      <p className="measure mt-3">{t('error-page.fault')}</p>
      {error.digest && (
        <p className="measure mt-3">
          {t('error-page.digest')} {error.digest}
        </p>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Button type="button" onClick={retry}>
          {t('errors.try-again')}
        </Button>
        <a href="/products">{t('error-page.products')}</a>
      </div>
    </BarePage>
  )
}
