import type { Crumb } from '../layout/page-shell'

/** The way to a page of a product. */
export function productTrail({ id, name }: { id: string; name: string }): Crumb[] {
  return [
    { href: '/products', text: 'Products' },
    { href: `/products/${id}`, text: name },
  ]
}
