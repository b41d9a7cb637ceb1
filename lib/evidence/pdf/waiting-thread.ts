// A thread that has loaded its program before its PDF is there: loading takes longer than reading most PDFs. Each thread still
// reads one PDF alone and ends with it.

import { isDeepStrictEqual } from 'node:util'
import { Worker } from 'node:worker_threads'

export type ThreadSettings = {
  /** Path of the bundled program. */
  program: string
  /** Of the thread's heap. */
  megabytes: number
}

type Waiting = { worker: Worker; settings: ThreadSettings; timer: NodeJS.Timeout }

let waiting: Waiting | null = null

/** The thread that waits, where one does and its settings are these; else a new one. */
export function takeThread(settings: ThreadSettings): Worker {
  const ready = waiting
  if (!ready || !isDeepStrictEqual(ready.settings, settings)) return startThread(settings)
  waiting = null
  clearTimeout(ready.timer)
  ready.worker.ref()
  return ready.worker
}

/** Starts a thread that waits for `milliseconds`, unless one of these settings waits. It keeps no process from ending. */
export function prepareThread(settings: ThreadSettings, milliseconds: number): void {
  if (isDeepStrictEqual(waiting?.settings, settings)) return
  void waiting?.worker.terminate()
  const worker = startThread(settings)
  worker.unref()
  const timer = setTimeout(() => void worker.terminate(), milliseconds).unref()
  waiting = { worker, settings, timer }
  const forget = () => {
    if (waiting?.worker === worker) waiting = null
  }
  // Of a thread that was taken, the one that took it hears of the error too.
  worker.on('error', forget)
  worker.on('exit', forget)
}

function startThread({ program, megabytes }: ThreadSettings): Worker {
  return new Worker(program, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } })
}
