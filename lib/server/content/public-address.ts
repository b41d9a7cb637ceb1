import 'server-only'
import { findNewestVersion, findPredecessor, findQuestion, findVersion } from './published-versions'

/** What stands beside the questions of every version. */
const pagesOfVersion = ['coverage', 'blank.pdf']

/**
 * Whether a path lies among the questionnaires and leads nowhere: the name is not published, or never was.
 * Asked before a page is drawn, since a page that finds out by itself can no longer say so without scripts.
 */
export function isUnpublishedAddress(path: string): boolean {
  const [first, id, version, page, ...more] = path.split('/').slice(1)
  if (first !== 'questionnaires' || id === undefined) return false
  if (version === undefined) return findNewestVersion(id) === null
  if (!findVersion({ id, version }) || more.length > 0) return true
  if (page === 'changes') return findPredecessor({ id, version }) === null
  if (page === undefined || pagesOfVersion.includes(page)) return false
  return findQuestion({ id, version, question: page }) === null
}
