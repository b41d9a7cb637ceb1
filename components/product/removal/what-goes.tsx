import type { ReactNode } from 'react'
import type { Beneath } from '@/lib/core/products/beneath'
import { english } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t } = english

type WhatGoesProps = {
  beneath: Beneath
  of: 'release' | 'product' | 'organisation'
  /** Of an organisation. */
  products?: number
  members?: number
}

/** What goes with a thing that is deleted, counted, and for how long it can be restored. */
export function WhatGoes({ beneath, of, products, members }: WhatGoesProps) {
  const { releases, drafts, submissions, concluded } = beneath
  const lines = [
    products !== undefined && t('removal.products', { count: products }),
    of !== 'release' && t('removal.releases', { count: releases }),
    t('removal.drafts', { count: drafts }),
    t('removal.submissions', { count: submissions }),
    concluded > 0 && t('removal.concluded', { count: concluded }),
    members !== undefined && t('removal.members', { count: members }),
  ].filter((line) => line !== false)
  return (
    <Consequences>
      <p>{t(`removal.goes.${of}`)}</p>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{of === 'organisation' ? t('removal.restore-organisation') : t('removal.restore')}</p>
    </Consequences>
  )
}

/** What happens, in sentences. */
export function Consequences({ children }: { children: ReactNode }) {
  return <div className="measure mb-8 flex flex-col gap-3">{children}</div>
}

/** Why something cannot be deleted at this time. */
export function UnderReview() {
  return (
    <Notice title={t('removal.under-review.title')}>
      <p>{t('removal.under-review.text')}</p>
    </Notice>
  )
}
