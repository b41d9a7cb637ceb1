import Link from 'next/link'
import type { ReactNode } from 'react'
import type { StandardRow } from '@/lib/core/report/standards/standard-table'
import { english, rich } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t } = english

type OwnStatusProps = {
  row: StandardRow
  /** Where it is written; null where the person or the state does not allow it. */
  href: string | null
}

/** What the team says itself of a provision, marked as theirs. */
export function OwnStatus({ row: { id, own }, href }: OwnStatusProps) {
  if (!own && !href) return null
  return (
    <div className="measure text-small">
      {own && (
        <dl className="rounded-box border border-dashed border-edge px-4 py-2">
          <dt className="text-ink-soft">{t('own-status.theirs')}</dt>
          {own.status && <dd className="font-semibold">{t(`own-status.${own.status}`)}</dd>}
          {own.detail && (
            <dd className="whitespace-pre-line wrap-anywhere">
              <Isolated>{own.detail}</Isolated>
            </dd>
          )}
          {own.reference && (
            <dd className="wrap-anywhere text-ink-soft">
              {t('own-status.reference')}: <Isolated>{own.reference}</Isolated>
            </dd>
          )}
        </dl>
      )}
      {href && (
        <p className="mt-1 print:hidden">
          <Link href={href} className="inline-flex min-h-6 items-center">
            {own
              ? rich('own-status.change', { provision: id, spoken })
              : rich('own-status.write', { provision: id, spoken })}
          </Link>
        </p>
      )}
    </div>
  )
}

function spoken(inside: ReactNode) {
  return <span className="spoken-only">{inside}</span>
}
