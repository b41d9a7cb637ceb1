import { english } from '@/lib/words/english'
import type { Crumb } from '../../layout/page-shell'
import { productsPath } from '../../product/product-trail'

const { t } = english

export const organisationsCrumb: Crumb = { href: '/organisations', text: t('organisations.title') }

/** The way to a page about an organisation itself. */
export function organisationTrail({ id, name }: { id: string; name: string }): Crumb[] {
  return [organisationsCrumb, { href: productsPath(id), text: name, organisationId: id }]
}

/** The page of an organisation's people. */
export function peoplePath(organisationId: string): string {
  return `/organisations/${organisationId}/people`
}

export function peopleTrail(organisation: { id: string; name: string }): Crumb[] {
  return [...organisationTrail(organisation), { href: peoplePath(organisation.id), text: t('people.title') }]
}
