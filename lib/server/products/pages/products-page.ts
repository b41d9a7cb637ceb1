import 'server-only'
import type { ListPage, PageRequest } from '@/lib/core/text/list-page'
import { isOffered, readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { type GivenQuestion, readGivenQuestions } from '../../assessments/together/given-to-me'
import { countNewInInbox } from '../../assessments/together/inbox'
import type { Member } from '../../identity/person'
import {
  type FoundProducts,
  type ListedProduct,
  readFoundProducts,
  readOpenExample,
  readProductList,
} from './list-products'

/** `found` where something was searched for, else one page of all products. */
export type ProductsPage = {
  found: FoundProducts | null
  page: ListPage<ListedProduct> | null
  exampleIsOpen: boolean
  /** What waits for this person; null for somebody who answers nothing here. */
  waiting: { questions: GivenQuestion[]; newInInbox: number } | null
}

/** The organisation's products, or those that a search finds, and whether the example is among them. */
export async function findProductsPage(
  person: Member,
  { typed, request }: { typed: string; request: PageRequest },
): Promise<ProductsPage> {
  if (!isOffered(person, 'read-products', person.organisation.id))
    return { found: null, page: null, exampleIsOpen: false, waiting: null }
  return readAs(person, async (scope) => ({
    found: typed ? await readFoundProducts(scope, typed) : null,
    page: typed ? null : await readProductList(scope, request),
    exampleIsOpen: (await readOpenExample(scope)) !== null,
    waiting: await readWaiting(scope),
  }))
}

async function readWaiting(scope: Scope<Member>): Promise<ProductsPage['waiting']> {
  if (!scope.isAllowed('read-draft', scope.person.organisation.id)) return null
  return { questions: await readGivenQuestions(scope), newInInbox: await countNewInInbox(scope) }
}
