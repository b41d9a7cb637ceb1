import { doNextJob } from '@/lib/server/jobs/do-job'
import { ownerDatabase } from './owner-database'

/** Does every job that is due, as the worker does. */
export async function doJobs(): Promise<void> {
  while (await doNextJob(new AbortController().signal));
}

/** Makes every job that waits for its next attempt due. */
export async function makeJobsDue(): Promise<void> {
  await ownerDatabase().job.updateMany({ where: { doneAt: null }, data: { runAfter: new Date(0) } })
}

/** Ends the leases of all jobs, as time does after a crash. */
export async function endLeases(): Promise<void> {
  await ownerDatabase().job.updateMany({
    where: { lockedUntil: { not: null } },
    data: { lockedUntil: new Date(0) },
  })
}
