// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * One digest over the names and contents of files and folders; what is not there counts as not there.
 *
 * @param {string} root
 * @param {readonly string[]} names relative to the root
 * @param {{ isLeftOut?: (name: string) => boolean }} [habits]
 * @returns {string}
 */
export function fingerprint(root, names, { isLeftOut = () => false } = {}) {
  const hash = createHash('sha256').update(process.version)
  for (const name of names.flatMap((name) => filesUnder(root, name))) {
    if (isLeftOut(name)) continue
    const content = createHash('sha256')
      .update(readFileSync(path.join(root, name)))
      .digest('hex')
    hash.update(`${name}\0${content}\n`)
  }
  return hash.digest('hex')
}

/** @param {string} root @param {string} name @returns {string[]} sorted, so that the digest is always the same */
function filesUnder(root, name) {
  const kind = statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!kind) return []
  if (!kind.isDirectory()) return [name]
  const inside = readdirSync(path.join(root, name)).sort()
  return inside.flatMap((entry) => filesUnder(root, path.join(name, entry)))
}
