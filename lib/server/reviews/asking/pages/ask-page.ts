import 'server-only'
import type { Product } from '@/lib/core/products/product'
import type { Dependence } from '@/lib/core/review/independence/independence'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../../access/as-person'
import { findDependence } from '../../../access/find-dependence'
import { readRelease } from '../../../access/read-release'
import type { Scope } from '../../../access/scope'
import type { Person } from '../../../identity/person'
import { isMailOn } from '../../../records/mail-queue/is-mail-on'
import { questionnaireOf } from '../ask-form'

/** A member with the role auditor; who is not independent cannot be asked. */
export type AuditorToAsk = { id: string; name: string; dependence: Dependence[] }

export type AskPage = {
  product: Product
  release: string
  /** The number of the submission. */
  number: number
  sections: { id: string; title: string }[]
  auditors: AuditorToAsk[]
  /** Invitations are mailed. */
  isMailOn: boolean
}

/** What the form asks that asks for a review; null where the submission is not theirs to have reviewed. */
export function findAskForReviewPage(person: Person, submissionId: string): Promise<AskPage | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findSubmission('ask-for-review', submissionId)
    if (!found) return null
    const { product, release } = await readRelease(scope, found.releaseId)
    const { number } = await scope.db.submission.findUniqueOrThrow({
      where: { id: found.id },
      select: { number: true },
    })
    const { sections } = await questionnaireOf(scope, found)
    return {
      product,
      release: release.label,
      number,
      sections: sections.map(({ id, title }) => ({ id, title })),
      auditors: await listAuditors(scope, found),
      isMailOn: isMailOn(),
    }
  })
}

/** The members with the role auditor, by name, with what speaks against each. */
export async function listAuditors(
  { db }: Pick<Scope, 'db'>,
  about: { organisationId: string; productId: string },
): Promise<AuditorToAsk[]> {
  const rows = await db.membership.findMany({
    where: { organisationId: about.organisationId, role: 'auditor' },
    select: { user: { select: { id: true, name: true } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  })
  const auditors: AuditorToAsk[] = []
  for (const { user } of rows) {
    const dependence = await findDependence(db, { ...about, personId: user.id })
    auditors.push({ id: user.id, name: storedText(user.name), dependence })
  }
  return auditors
}
