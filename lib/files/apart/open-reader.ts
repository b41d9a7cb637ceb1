// Reads assessment files in a worker thread, so that no file keeps the process from answering others. A thread is
// ended where a file takes too long or too much memory; otherwise it stays a while for the next file, since
// starting one takes longer than reading most files.

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FileProblem } from '@/lib/core/text/problem'
import { type ApartReading, type FindQuestionnaire, readWith } from './read-with'

export type ReaderSettings = {
  /** For one file, counted from when the thread begins with it. */
  milliseconds: number
  /** Of the thread's heap. */
  megabytes: number
  /** The bundled thread; scripts/pack-reader.js writes it. */
  program: string
}

const usual: ReaderSettings = {
  milliseconds: 10_000,
  megabytes: 512,
  program: join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'generated', 'worker.mjs'),
}

/** A thread without work ends after this time. */
const idleMilliseconds = 60_000

export type FileReader = (bytes: Uint8Array, find: FindQuestionnaire) => Promise<ApartReading>

/** Rejects where the thread breaks for any other reason than its limits: that is our fault, not the file's. */
export function openReader(settings: Partial<ReaderSettings> = {}): FileReader {
  const { milliseconds, megabytes, program } = { ...usual, ...settings }
  let idle: Worker | null = null

  function start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes }
    const worker = new Worker(program, { execArgv: [], resourceLimits })
    // A thread that waits does not keep the process; one that breaks while it waits is not used again.
    worker.unref()
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      if (idle === worker) idle = null
    })
    return worker
  }

  function keep(worker: Worker): void {
    if (idle) end(idle)
    idle = worker
    setTimeout(() => {
      if (idle !== worker) return
      idle = null
      end(worker)
    }, idleMilliseconds).unref()
  }

  return async function read(bytes, find) {
    const worker = idle ?? start()
    idle = null
    worker.ref()
    const outcome = await readWith(worker, { bytes, find, milliseconds }).catch((error) => {
      end(worker)
      throw error
    })
    worker.unref()
    if (typeof outcome === 'object') keep(worker)
    else end(worker)
    return typeof outcome === 'object' ? outcome : refuse(excess[outcome])
  }
}

const excess = {
  'too-slow': 'file-problem.too-slow',
  'too-large': 'file-problem.too-much-memory',
} as const

function refuse(code: (typeof excess)[keyof typeof excess]): { read: false; problems: FileProblem[] } {
  return { read: false, problems: [{ field: '', line: 1, code, values: {} }] }
}

function end(worker: Worker): void {
  void worker.terminate()
}
