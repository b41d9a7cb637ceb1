import type { Instrumentation } from 'next'

/** Reads the questionnaires before the first request, so that no request waits for them; starts the daily pruning, the sending of mail and the move of evidence of earlier releases. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { listQuestionnaires } = await import('./lib/server/content/catalogue')
  listQuestionnaires()
  const { pruneDaily } = await import('./lib/server/jobs/prune-daily')
  pruneDaily()
  const { startWorker } = await import('./lib/server/jobs/worker')
  startWorker()
  const { moveEvidenceAtStart } = await import('./lib/server/jobs/move-evidence-at-start')
  moveEvidenceAtStart()
}

/** An unexpected error is logged once, with its place; never what the person sent. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./lib/server/world/log')
  const { describeFault } = await import('./lib/server/world/faults/describe-fault')
  const { method } = request
  const { routePath, routeType } = context
  log.error({ method, routePath, routeType, fault: describeFault(error) }, 'a request failed')
}
