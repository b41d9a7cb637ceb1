import 'server-only'
import type { Accountable, FrameworkChoices, Product } from '@/lib/core/products/product'
import type { Release } from '@/lib/core/products/release'
import type { HandingOn } from '@/lib/core/report/handing-on/handing-on-schema'
import type { PreviousPlan } from '@/lib/core/report/parts/plan-in-report'
import type { FoundAssessment, Scope } from '../access/scope'
import { type EntryValues, readEntries, valuesIn } from '../assessments/entries/entries'
import { asFrameworkChoices, asProduct, asRelease } from '../records/rows'
import { findPreviousPlan } from './previous-plan'

/** Everything that a submission freezes and that may change while its report is made. */
export type SubmissionInputs = {
  product: Pick<Product, 'name' | 'maker'>
  /** Its name: the maker where the product names no other. */
  organisation: string
  release: Release
  entries: EntryValues
  previousPlan: PreviousPlan | undefined
  frameworkChoices: FrameworkChoices
}

/** What names a submission before it is written: its report and its PDF hold all of it. */
export type SubmissionHead = {
  id: string
  number: number
  at: Date
  accountable: Accountable
  handingOn: HandingOn
  address: string
}

export async function readInputs({ db }: Scope, found: FoundAssessment): Promise<SubmissionInputs> {
  const release = await db.release.findUniqueOrThrow({
    where: { id: found.releaseId },
    include: { product: { include: { organisation: true } } },
  })
  return {
    product: asProduct(release.product),
    organisation: release.product.organisation.name,
    release: asRelease(release),
    entries: valuesIn(await readEntries(db, found.id)),
    previousPlan: await findPreviousPlan(db, found),
    frameworkChoices: asFrameworkChoices(release.product.frameworks),
  }
}
