import 'server-only'
import { describeFault } from '../world/faults/describe-fault'

const minute = 60_000
const day = 24 * 60 * minute

/** Prunes and queues reminders soon after the start, when migrations have been applied, and then every day, each process at a time of its own. */
export function pruneDaily(): void {
  schedule(minute, minute, false)
}

function schedule(milliseconds: number, jitter: number, hasFailed: boolean): void {
  const run = async () => schedule(day, 60 * minute, !(await attempt(hasFailed)))
  setTimeout(run, milliseconds + Math.random() * jitter).unref()
}

/**
 * Whether it worked. A failure is logged once, until it has worked again. The log and the database read the
 * settings when they are loaded, which is not before the first run.
 */
async function attempt(hasFailed: boolean): Promise<boolean> {
  try {
    const [{ log }, { prune }, { pruneFiles }, { removeUnnamedFiles }, { queueExpiryReminders }] =
      await Promise.all([
        import('../world/log'),
        import('./prune'),
        import('./prune-files'),
        import('./remove-unnamed-files'),
        import('./kinds/evidence-expires/queue-reminders'),
      ])
    const reminders = await queueExpiryReminders(new Date())
    if (reminders > 0) log.info({ reminders }, 'queued reminders of evidence that expires')
    const files = await pruneFiles(new Date())
    if (files > 0) log.info({ files }, 'removed unfinished uploads')
    const unnamed = await removeUnnamedFiles(new Date())
    if (unnamed > 0) log.info({ files: unnamed }, 'removed files that nothing names')
    const rows = await prune(new Date())
    if (rows > 0) log.info({ rows }, 'pruned the database')
    return true
  } catch (error) {
    if (!hasFailed) await logFailure(error)
    return false
  }
}

async function logFailure(error: unknown): Promise<void> {
  const found = await import('../world/log').catch(() => null)
  found?.log.error({ fault: describeFault(error) }, 'pruning failed')
}
