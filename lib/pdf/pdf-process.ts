// One child process that renders PDF files, one at a time. It is replaced after a number of renders,
// because the compiler never gives all its memory back, and ended when a render takes too long.

import { type ChildProcess, fork } from 'node:child_process'
import type { Coded, KeysIn } from '@/lib/core/text/words/words'

/** Data and a template; `template` names a file of the folder template, `timestamp` is in seconds since 1970. */
export type PdfOrder = {
  template: 'summary' | 'standard' | 'blank' | 'review' | 'first-look'
  data: unknown
  timestamp: number
  /** Characters that need shaping become marks. */
  isPlain?: boolean
}

export type PdfProcess = {
  isBusy: () => boolean
  isRunning: () => boolean
  render: (order: PdfOrder) => Promise<Uint8Array>
  stop: () => void
}

/** Says so to the person who asked. The same order would take as long again, so it is not repeated. */
export class PdfTookTooLong extends Error {
  override name = 'PdfTookTooLong'

  readonly refusal: Coded<KeysIn<'form-problem'>>

  constructor(limit: number) {
    const seconds = Math.ceil(limit / 1000)
    super(`The PDF was not rendered within ${seconds} seconds`)
    this.refusal = { code: 'form-problem.pdf-took-too-long', values: { seconds } }
  }
}

/** The process ended while it rendered, for a reason that may not come again. */
export class PdfProcessEnded extends Error {
  override name = 'PdfProcessEnded'
}

/** Renders per process: at 0.2 to 0.4 MB leaked each, the process stays below 40 MB of growth. */
const rendersPerProcess = 80
/** An idle process is not worth its memory. */
const idleTimeout = 120_000

/** A process is ready within a second, on a busy computer within some. */
const longestStart = 60_000

type Reply = { ready?: true; id?: number; pdf?: Uint8Array; error?: string }

/** `program` is the file to run; `limit` is in milliseconds for each render, its start not included. */
export function createPdfProcess({ program, limit }: { program: string; limit: number }): PdfProcess {
  let child: ChildProcess | null = null
  let rendered = 0
  let isReady = false
  let isBusy = false
  let idle: NodeJS.Timeout | undefined

  return { isBusy: () => isBusy, isRunning: () => child !== null, render, stop }

  function render(order: PdfOrder): Promise<Uint8Array> {
    isBusy = true
    clearTimeout(idle)
    const worker = running()
    const id = rendered
    return new Promise<Uint8Array>((resolve, reject) => {
      const tooLong = () => fail(new PdfTookTooLong(limit))
      let timer = setTimeout(tooLong, isReady ? limit : longestStart)
      const settle = () => {
        clearTimeout(timer)
        worker.off('message', onMessage)
        worker.off('exit', onExit)
        release(worker)
      }
      const fail = (error: Error) => {
        settle()
        stop()
        reject(error)
      }
      const onExit = () => fail(new PdfProcessEnded('The PDF process ended before its PDF was made.'))
      const onMessage = (reply: Reply) => {
        if (reply.ready) {
          isReady = true
          clearTimeout(timer)
          timer = setTimeout(tooLong, limit)
        }
        if (reply.id !== id) return
        if (!reply.pdf) return fail(new Error(`The PDF template ${order.template} failed: ${reply.error}`))
        settle()
        resolve(new Uint8Array(reply.pdf))
      }
      worker.on('message', onMessage)
      worker.on('exit', onExit)
      worker.ref()
      worker.channel?.ref()
      worker.send({ ...order, id, data: JSON.stringify(order.data) })
    })
  }

  function running(): ChildProcess {
    if (rendered >= rendersPerProcess) stop()
    rendered++
    if (child?.connected) return child
    rendered = 1
    isReady = false
    child = fork(/* turbopackIgnore: true */ program, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    return child
  }

  /** An idle child keeps no command waiting at its end. */
  function release(worker: ChildProcess): void {
    isBusy = false
    worker.unref()
    worker.channel?.unref()
    idle = setTimeout(stop, idleTimeout)
    idle.unref()
  }

  function stop(): void {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }
}
