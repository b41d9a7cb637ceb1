// Examines a PDF in a worker thread of its own, which ends with it: parsing is slow work, and a file made for it need never
// end. One PDF at a time. After each, the next thread is made ready: who attaches one PDF often attaches another.

import { join } from 'node:path'
import { Semaphore } from 'async-mutex'
import { pdfLimits } from '../limits'
import { type Refused, refuseFile } from '../refusal'
import { type PdfMessage, pdfMessageSchema } from './messages'
import { prepareThread, type ThreadSettings, takeThread } from './waiting-thread'

type Settings = ThreadSettings & {
  /** From when the thread begins to read. */
  milliseconds: number
}

const usual: Settings = {
  ...pdfLimits,
  program: join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'evidence', 'generated', 'pdf-worker.mjs'),
}

/** Far longer than a thread takes to start on a busy machine. */
const startMilliseconds = 120_000

/** A thread that waits has about 40 MB. */
const waitingMilliseconds = 60_000

const inTurn = new Semaphore(1)

/** Why a PDF is not accepted; `null` where nothing is wrong with it. Rejects where the thread breaks for a reason of its own. */
export async function examinePdf(path: string, settings: Partial<Settings> = {}): Promise<Refused | null> {
  const outcome = await inTurn.runExclusive(() => runThread(path, { ...usual, ...settings }))
  return outcome === 'accepted' ? null : refuseFile({ code: codes[outcome], values: {} })
}

type Outcome = Exclude<PdfMessage, 'reading'> | 'too-slow' | 'too-large'

const codes = {
  encrypted: 'form-problem.evidence-file.encrypted',
  active: 'form-problem.evidence-file.pdf-active',
  embedded: 'form-problem.evidence-file.pdf-embedded',
  unusual: 'form-problem.evidence-file.damaged-pdf',
  damaged: 'form-problem.evidence-file.damaged-pdf',
  'too-slow': 'form-problem.evidence-file.pdf-too-slow',
  'too-large': 'form-problem.evidence-file.pdf-too-slow',
} as const

async function runThread(path: string, { milliseconds, megabytes, program }: Settings): Promise<Outcome> {
  const worker = takeThread({ program, megabytes })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      timer = setTimeout(reject, startMilliseconds, new Error('The thread that examines PDFs did not start.'))
      worker.on('message', (sent) => {
        const message = pdfMessageSchema.safeParse(sent)
        if (!message.success) return reject(message.error)
        if (message.data !== 'reading') return resolve(message.data)
        clearTimeout(timer)
        timer = setTimeout(resolve, milliseconds, 'too-slow')
      })
      worker.on('error', (error) => (isOutOfMemory(error) ? resolve('too-large') : reject(error)))
      worker.on('exit', (code) => reject(new Error(`The thread that examines PDFs ended with code ${code}.`)))
      worker.postMessage(path)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
    prepareThread({ program, megabytes }, waitingMilliseconds)
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
