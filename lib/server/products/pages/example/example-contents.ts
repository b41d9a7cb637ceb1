import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { isOffered, readAs } from '../../../access/as-person'
import type { Scope } from '../../../access/scope'
import type { Member } from '../../../identity/person'
import { readExample } from './example-files'

export type ExampleContents = {
  productId: string
  name: string
  /** Labels of the releases that came with it; each has an assessment with its report. */
  releases: string[]
  /** What the team made in it since, one line each; where there is any, the product stays. */
  ownWork: { release: string; what: 'release' | 'assessment' | 'draft' }[]
}

/** What removing the example takes and what it leaves; null where none is open or the person may not remove it. */
export async function findExampleContents(person: Member): Promise<ExampleContents | null> {
  if (!isOffered(person, 'create-products', person.organisation.id)) return null
  return readAs(person, readExampleContents)
}

/** The same inside a scope; the caller has asked the policy. */
export async function readExampleContents({ db, person }: Scope<Member>): Promise<ExampleContents | null> {
  const product = await db.product.findFirst({
    where: { organisationId: person.organisation.id, isExample: true },
    select: {
      id: true,
      name: true,
      releases: {
        select: {
          label: true,
          assessments: { select: { drafts: { select: { number: true } } }, orderBy: { id: 'asc' } },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!product) return null
  const known = new Set(readExample().map(({ assessed }) => assessed.release.label))
  const releases = product.releases.map(({ label, assessments }) => ({
    label: storedText(label),
    assessments,
  }))
  return {
    productId: product.id,
    name: storedText(product.name),
    releases: releases.filter(({ label }) => known.has(label)).map(({ label }) => label),
    ownWork: releases.flatMap(({ label, assessments }) => ownWorkIn(label, assessments, known.has(label))),
  }
}

type Row = { drafts: { number: number }[] }

/** The first assessment of a release came with the example, as it was submitted; all else is the team's. */
function ownWorkIn(
  release: string,
  assessments: readonly Row[],
  isKnown: boolean,
): ExampleContents['ownWork'] {
  const own = isKnown ? assessments.slice(1) : assessments
  const given = isKnown ? assessments.slice(0, 1) : []
  return [
    ...(isKnown ? [] : [{ release, what: 'release' as const }]),
    ...given
      .filter(({ drafts }) => drafts.some(({ number }) => number > 1))
      .map(() => ({ release, what: 'draft' as const })),
    ...own.map(() => ({ release, what: 'assessment' as const })),
  ]
}
