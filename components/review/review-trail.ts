import { english } from '@/lib/words/english'
import type { Crumb } from '../layout/page-shell'

const { t } = english

/** The way to a page of a review, for its auditor. */
export function reviewTrail({
  id,
  product,
  release,
}: {
  id: string
  product: string
  release: string
}): Crumb[] {
  return [
    { href: '/reviews', text: t('reviews.title') },
    { href: `/reviews/${id}`, text: `${product} ${release}` },
  ]
}
