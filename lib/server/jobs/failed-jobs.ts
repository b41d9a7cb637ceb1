import 'server-only'
import { database } from '../world/database'
import { isId } from '../world/new-id'

export type FailedJob = { id: string; kind: string; failedAt: string; reason: string }

/** For the operator: the jobs that have failed for good, the latest last, and how many wait for their turn. */
export async function listFailedJobs(): Promise<{ failed: FailedJob[]; waiting: number }> {
  const rows = await database().job.findMany({
    where: { failedAt: { not: null } },
    orderBy: [{ failedAt: 'asc' }, { id: 'asc' }],
  })
  const failed = rows.map(({ id, kind, failedAt, lastError }) => ({
    id,
    kind,
    failedAt: failedAt?.toISOString() ?? '',
    reason: lastError ?? '',
  }))
  return { failed, waiting: await database().job.count({ where: { doneAt: null, failedAt: null } }) }
}

/** Lets a job that has failed begin again, with five attempts. False where no failed job has this id. */
export async function retryJob(id: string): Promise<boolean> {
  if (!isId(id)) return false
  const { count } = await database().job.updateMany({
    where: { id, failedAt: { not: null } },
    data: { failedAt: null, attempts: 0, runAfter: new Date() },
  })
  return count > 0
}
