import { english } from '@/lib/words/english'
import type { Crumb } from '../layout/page-shell'

const { t } = english

/** The list of an organisation's products. */
export function productsPath(organisationId: string): string {
  return `/organisations/${organisationId}/products`
}

export function productsCrumb(organisationId: string): Crumb {
  return { href: productsPath(organisationId), text: t('layout.products'), organisationId }
}

/** The way to a page of a product. */
export function productTrail(product: { id: string; name: string; organisationId: string }): Crumb[] {
  return [productsCrumb(product.organisationId), { href: `/products/${product.id}`, text: product.name }]
}
