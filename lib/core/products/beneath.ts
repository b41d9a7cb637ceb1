// What is beneath a release, a product or an organisation, as pages that delete one count it.

/** `running`: reviews that have not ended; while there is one, nothing above it is deleted. */
export type Beneath = {
  releases: number
  drafts: number
  submissions: number
  running: number
  concluded: number
}

/** How long what was deleted can be restored. */
const restorableDays = 30

const day = 24 * 60 * 60 * 1000

/** From when on something must have been deleted to be restored at this moment. */
export function restorableSince(now: Date): Date {
  return new Date(now.getTime() - restorableDays * day)
}

/** Until when something that was deleted at an instant can be restored. */
export function restorableUntil(removedAt: Date): Date {
  return new Date(removedAt.getTime() + restorableDays * day)
}
