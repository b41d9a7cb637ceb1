import { english } from '@/lib/words/english'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

const { t } = english

/** Prints the jobs that have failed, with their reasons; with an id, queues that one again. Gives 1 if none has the id. */
export async function jobsCommand([id]: string[]): Promise<number> {
  return withDatabase(async () => {
    const { database } = await import('@/lib/server/world/database')
    try {
      return id === undefined ? await printFailed() : await retry(id)
    } finally {
      await database().$disconnect()
    }
  })
}

async function printFailed(): Promise<number> {
  const { listFailedJobs } = await import('@/lib/server/jobs/failed-jobs')
  const { failed, waiting } = await listFailedJobs()
  for (const { id, kind, failedAt, reason } of failed) printLine(`${id} ${kind} ${failedAt} ${reason}`)
  printError(t('terminal.jobs.counts', { failed: failed.length, waiting }))
  return 0
}

async function retry(id: string): Promise<number> {
  const { retryJob } = await import('@/lib/server/jobs/failed-jobs')
  if (await retryJob(id)) {
    printError(t('terminal.jobs.again'))
    return 0
  }
  printError(t('terminal.jobs.no-job', { id }))
  return 1
}
