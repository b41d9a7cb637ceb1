import 'server-only'
import { findNewestVersion, findPredecessor, findQuestion, findVersion } from './published-versions'

/** Pages of a version with the same depth of address as its questions. */
const pagesOfVersion = ['coverage', 'blank.pdf']

/**
 * Whether a path is below /questionnaires and names nothing published. Checked before a page is rendered,
 * since a page that finds out while rendering can no longer reply with 404 without scripts.
 */
export function isUnpublishedAddress(path: string): boolean {
  const [first, id, version, page, ...more] = path.split('/').slice(1)
  if (first !== 'questionnaires' || id === undefined) return false
  if (version === undefined) return findNewestVersion(id) === null
  if (!findVersion({ id, version })) return true
  if (more.length > 0 && more.join('/') !== 'help') return true
  if (more.length === 0) {
    if (page === 'changes') return findPredecessor({ id, version }) === null
    if (page === undefined || pagesOfVersion.includes(page)) return false
  }
  return findQuestion({ id, version, question: page ?? '' }) === null
}
