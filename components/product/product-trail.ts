import { english } from '@/lib/words/english'
import type { Crumb } from '../layout/page-shell'

const { t } = english

/** The way to a page of a product. */
export function productTrail({ id, name }: { id: string; name: string }): Crumb[] {
  return [
    { href: '/products', text: t('layout.products') },
    { href: `/products/${id}`, text: name },
  ]
}
