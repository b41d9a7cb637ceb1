import 'server-only'
import { english } from '@/lib/words/english'
import { database } from '../world/database'

// A worker takes a job for two minutes, outside of any transaction: mail servers are slow. If the worker dies, the lease
// ends and the next one does the job again. `attempts` counts leases, so that a worker whose lease has ended marks nothing.

export type TakenJob = { id: string; kind: string; ids: unknown; attempts: number }

/** Longer than sending may take (send-mail.ts). */
const leaseSeconds = 120
/** Minutes until the next attempt, after the first that failed, the second, and so on. After the fifth there is none. */
const delays = [1, 5, 15, 60]
const mostAttempts = delays.length + 1

/** Takes the job that has been due the longest and that no other worker has; null if there is none. */
export async function takeJob(): Promise<TakenJob | null> {
  const [job] = await database().$queryRaw<TakenJob[]>`
    UPDATE job SET locked_until = now() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
    WHERE id = (
      SELECT id FROM job
      WHERE done_at IS NULL AND failed_at IS NULL AND run_after <= now()
        AND (locked_until IS NULL OR locked_until <= now())
      ORDER BY run_after, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, ids, attempts`
  if (!job || job.attempts <= mostAttempts) return job ?? null
  await failJob(job, english.t('mail.failure.stopped'))
  return takeJob()
}

/** Marks a job as done. */
export async function finishJob({ id, attempts }: TakenJob): Promise<void> {
  await database().job.updateMany({
    where: { id, attempts },
    data: { doneAt: new Date(), lockedUntil: null, lastError: null },
  })
}

/** Notes why a job failed; it is tried again later, or is failed for good. Gives whether it is. */
export async function failJob({ id, attempts }: TakenJob, lastError: string): Promise<boolean> {
  const now = new Date()
  const minutes = delays[attempts - 1]
  const next =
    minutes === undefined ? { failedAt: now } : { runAfter: new Date(now.getTime() + minutes * 60_000) }
  await database().job.updateMany({
    where: { id, attempts },
    data: { lastError, lockedUntil: null, ...next },
  })
  return minutes === undefined
}
