import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs, isOffered, readAs } from '../../../access/as-person'
import type { ChangeScope, Scope } from '../../../access/scope'
import type { Member } from '../../../identity/person'
import { lockOrganisation } from '../../../records/events'
import { hideProduct } from '../../removal/remove-product'
import { refuse, removing } from '../../removal/removing'
import { readExampleContents } from './example-contents'
import { freezeExample, writeExample } from './write-example'

/**
 * Opens the fictional example: a product with its releases, assessed and submitted. Opens the one that is
 * there already, if there is one. Null for people who may not add products.
 */
export async function openExample(person: Member): Promise<{ productId: string } | null> {
  if (!isOffered(person, 'create-products', person.organisation.id)) return null
  const earlier = await readAs(person, findExample)
  if (earlier) return { productId: earlier.id }
  const releases = await freezeExample(person)
  return changeAs(person, async (scope) => {
    // Two clicks open one example: the second one finds that of the first.
    await lockOrganisation(scope.db, person.organisation.id)
    const open = await findExample(scope)
    return { productId: open?.id ?? (await writeExample(scope, releases)) }
  })
}

/**
 * Hides the example, and nothing else; its submissions stay in the records, as all do. Where the team has made
 * something of its own in it, the product stays as one of the team's and is no longer the example.
 */
export async function removeExample(person: Member): Promise<ExampleRemoved> {
  const organisationId = person.organisation.id
  if (!isOffered(person, 'create-products', organisationId)) return { removed: false }
  const outcome = await removing(person, organisationId, async (scope) => {
    await lockOrganisation(scope.db, organisationId)
    const open = await readExampleContents(scope)
    if (!open) return { removed: false }
    const { productId: id, ownWork } = open
    return ownWork.length > 0 ? keep(scope, id) : hideProduct(scope, { id, organisationId }, true)
  })
  return outcome === 'busy' ? refuse('busy') : outcome
}

/** `kept`: the id of the product, which is the team's own from now on. */
type ExampleRemoved = { removed: boolean; kept?: string; problems?: Problem[] }

async function keep({ db, person, record }: ChangeScope<Member>, id: string): Promise<ExampleRemoved> {
  const organisationId = person.organisation.id
  await db.product.update({ where: { id }, data: { isExample: false } })
  const data = { example: true }
  record({ organisationId, kind: 'example-kept', subjectId: id, at: new Date(), data })
  return { removed: false, kept: id }
}

function findExample({ db, person }: Scope<Member>) {
  const where = { organisationId: person.organisation.id, isExample: true }
  return db.product.findFirst({ where, select: { id: true } })
}
