import 'server-only'
import { changeAs, isOffered, readAs } from '../../../access/as-person'
import type { Scope } from '../../../access/scope'
import type { Member } from '../../../identity/person'
import { lockOrganisation } from '../../../records/events'
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
export async function removeExample(person: Member): Promise<{ removed: boolean; kept?: string }> {
  if (!isOffered(person, 'create-products', person.organisation.id)) return { removed: false }
  return changeAs(person, async (scope) => {
    const organisationId = person.organisation.id
    await lockOrganisation(scope.db, organisationId)
    const open = await readExampleContents(scope)
    if (!open) return { removed: false }
    const { productId: id, ownWork } = open
    const at = new Date()
    const event = { organisationId, subjectId: id, at, data: { example: true } }
    if (ownWork.length > 0) {
      await scope.db.product.update({ where: { id }, data: { isExample: false } })
      scope.record({ ...event, kind: 'example-kept' })
      return { removed: false, kept: id }
    }
    await scope.db.product.update({ where: { id }, data: { removedAt: at } })
    scope.record({ ...event, kind: 'product-removed' })
    return { removed: true }
  })
}

function findExample({ db, person }: Scope<Member>) {
  const where = { organisationId: person.organisation.id, isExample: true, removedAt: null }
  return db.product.findFirst({ where, select: { id: true } })
}
