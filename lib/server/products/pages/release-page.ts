import 'server-only'
import type { AssessmentWithLevel } from '@/lib/core/assessment/current-level'
import type { ListPage, PageRequest } from '@/lib/core/text/list-page'
import { readAs } from '../../access/as-person'
import { type ReadRelease, readRelease } from '../../access/read-release'
import type { Person } from '../../identity/person'
import { withCurrentLevel } from './current-level'
import { readAssessments } from './release-assessments'

export type ReleasePage = ReadRelease & { page: ListPage<AssessmentWithLevel> }

/** A release with one page of its assessments; null where it cannot be found. */
export async function findReleasePage(
  person: Person,
  releaseId: string,
  request: PageRequest,
): Promise<ReleasePage | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findRelease('read-products', releaseId)
    if (!found) return null
    return { ...(await readRelease(scope, found.id)), page: await readAssessments(scope, found, request) }
  })
  return read && { ...read, page: { ...read.page, items: read.page.items.map(withCurrentLevel) } }
}
