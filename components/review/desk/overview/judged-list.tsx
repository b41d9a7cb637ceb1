import Link from 'next/link'
import type { LookFilter } from '@/lib/core/review/first-looks/look-tests'
import { english } from '@/lib/words/english'

const { t, series } = english

export type JudgedLine = {
  id: string
  ask: string
  section: string
  reasons: readonly LookFilter[]
  /** How many findings name it, and how many of them are open. */
  findings: { all: number; open: number }
  /** What the auditor said, in words; null where nothing yet. */
  verdict: string | null
}

/** The answers of a list, each with what was said of it, or why to look at it. */
export function JudgedList({
  lines,
  hrefOf,
}: {
  lines: readonly JudgedLine[]
  hrefOf: (id: string) => string
}) {
  if (lines.length === 0) return <p className="text-ink-soft">{t('desk.none')}</p>
  return (
    <ol className="divide-y divide-line rounded-box border border-line bg-surface">
      {lines.map(({ id, ask, section, reasons, findings, verdict }) => (
        <li key={id} className="px-5 py-3">
          <Link href={hrefOf(id)} className="inline-flex min-h-6 items-center font-semibold">
            {ask}
          </Link>
          <p className="text-small text-ink-soft">
            {series([section, ...reasons.map((reason) => t(`review.look.${reason}`))])}
          </p>
          {findings.all > 0 && <p className="text-small">{t('desk.findings', findings)}</p>}
          {verdict && <p className="text-small font-semibold text-accent-strong">{verdict}</p>}
        </li>
      ))}
    </ol>
  )
}
