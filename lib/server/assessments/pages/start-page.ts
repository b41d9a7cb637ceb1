import 'server-only'
import { readAs } from '../../access/as-person'
import { type ReadRelease, readRelease } from '../../access/read-release'
import type { Person } from '../../identity/person'
import { readStartingPoints, type StartingPoints } from '../starting-points'

export type StartPage = ReadRelease & { startingPoints: StartingPoints }

/** A release, and the assessments that a new one of it may start from; null where none may be started. */
export function findStartPage(person: Person, releaseId: string, typed: string): Promise<StartPage | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findRelease('start-assessment', releaseId)
    if (!found) return null
    const startingPoints = await readStartingPoints(scope, found, typed)
    return { ...(await readRelease(scope, found.id)), startingPoints }
  })
}
