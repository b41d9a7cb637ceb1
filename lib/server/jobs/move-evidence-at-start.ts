import 'server-only'
import { describeFault } from '../world/faults/describe-fault'

const second = 1000

/**
 * Moves evidence of earlier releases soon after the start, when migrations have been applied. Answers are read in both
 * forms, so that nobody waits for it. A failure is logged, and the next start goes on where this one stopped.
 */
export function moveEvidenceAtStart(): void {
  setTimeout(run, 20 * second).unref()
}

/** The log and the database read the settings when they are loaded. */
async function run(): Promise<void> {
  try {
    const [{ log }, { moveEvidence }] = await Promise.all([import('../world/log'), import('./move-evidence')])
    const { moved, failed } = await moveEvidence()
    if (moved > 0) log.info({ assessments: moved }, 'made evidence of answers evidence of their products')
    for (const { assessmentId, error } of failed)
      log.error({ assessmentId, fault: describeFault(error) }, 'moving the evidence of an assessment failed')
  } catch (error) {
    const found = await import('../world/log').catch(() => null)
    found?.log.error({ fault: describeFault(error) }, 'moving evidence failed')
  }
}
