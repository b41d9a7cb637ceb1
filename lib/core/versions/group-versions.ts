// Several versions of a questionnaire live side by side. Who chooses one is offered the newest and may ask
// for an older; who only wants a questionnaire means its newest.

import { compareVersions } from './compare-versions'

type Versioned = { id: string; version: string }

/** Every questionnaire once, in the order of `versions`; `older` has the newest of them first. */
export function groupVersions<T extends Versioned>(versions: readonly T[]): { newest: T; older: T[] }[] {
  const ids = [...new Set(versions.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [newest, ...older] = versions
      .filter((each) => each.id === id)
      .toSorted((a, b) => compareVersions(b.version, a.version))
    return newest ? { newest, older } : []
  })
}

/** The newest version of one questionnaire; throws if there is none. */
export function newestVersion<T extends Versioned>(versions: readonly T[], id: string): T {
  const found = groupVersions(versions.filter((each) => each.id === id))[0]?.newest
  if (!found) throw new Error(`There is no version of ${id} here.`)
  return found
}
