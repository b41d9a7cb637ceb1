import type { ReactNode } from 'react'
import { english } from '@/lib/words/english'

const { t } = english

/** Each with the page on which it can be seen. */
const points = {
  essential: '/questionnaires',
  checked: '/scoring',
  unknown: '/example#find-out',
  free: '/privacy',
} as const
const names = ['essential', 'checked', 'unknown', 'free'] as const

/** What this is, for whom, what it costs, and the way in. */
export function Welcome({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-title font-bold sm:text-display">{t('landing.title')}</h1>
      <p className="measure text-lead">{t('landing.what')}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {children}
        <a href="/questionnaires" className="inline-flex min-h-11 items-center">
          {t('landing.read')}
        </a>
      </div>
      <dl className="grid gap-x-8 gap-y-4 border-t border-line pt-6 sm:grid-cols-2">
        {names.map((point) => (
          <Point key={point} href={points[point]} title={t(`landing.point.${point}.title`)}>
            {t(`landing.point.${point}.text`)}
          </Point>
        ))}
      </dl>
    </div>
  )
}

function Point({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">
        <a href={href} className="inline-flex min-h-6 items-center">
          {title}
        </a>
      </dt>
      <dd className="text-ink-soft">{children}</dd>
    </div>
  )
}
