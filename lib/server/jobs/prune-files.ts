import 'server-only'
import { removeAbandoned } from '@/lib/evidence/store/remove-abandoned'
import { environment } from '../world/environment'

/** Far longer than a request may take. */
const hour = 60 * 60 * 1000

/** Removes what an earlier process, or an upload that broke off, has left of files being received. Gives their number. */
export function pruneFiles(now: Date): Promise<number> {
  const before = Math.max(performance.timeOrigin, now.getTime() - hour)
  return removeAbandoned(environment().evidenceFolder, new Date(before))
}
