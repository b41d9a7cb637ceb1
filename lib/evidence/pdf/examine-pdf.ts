// Examines a PDF in a worker thread of its own, which ends with it: parsing is slow work, and a file made for it need never
// end. One PDF at a time.

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Semaphore } from 'async-mutex'
import { pdfLimits } from '../limits'
import { type Refused, refuseFile } from '../refusal'
import { type PdfMessage, pdfMessageSchema } from './messages'

type Settings = {
  /** From when the thread begins to read. */
  milliseconds: number
  /** Of the thread's heap. */
  megabytes: number
  /** The bundled thread. */
  program: string
}

const usual: Settings = {
  ...pdfLimits,
  program: join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'evidence', 'generated', 'pdf-worker.mjs'),
}

/** Far longer than a thread takes to start on a busy machine. */
const startMilliseconds = 120_000

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
  const resourceLimits = { maxOldGenerationSizeMb: megabytes }
  const worker = new Worker(program, { workerData: { path }, execArgv: [], resourceLimits })
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
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
