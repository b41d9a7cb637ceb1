// Data and a template → PDF. The work happens in a child process that is replaced after a number of
// renders, because the compiler never gives all its memory back. One render at a time: a render takes
// milliseconds, and a queue is easier to trust than a pool.

import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** `template` names a file of the folder template; `timestamp` is in seconds since 1970. */
export type Print = { template: 'summary' | 'standard' | 'blank'; data: unknown; timestamp: number }

/** Renders per process: at 0.2 to 0.4 MB leaked each, the process stays below 40 MB of growth. */
const rendersPerProcess = 80
/** A render takes some 10 ms; one that takes this long hangs. */
const renderTimeout = 20_000
/** An idle process is not worth its memory. */
const idleTimeout = 120_000

type Reply = { ready?: true; id?: number; pdf?: Uint8Array; error?: string }

let child: ChildProcess | null = null
let rendered = 0
let nextId = 1
let queue: Promise<unknown> = Promise.resolve()
let idle: NodeJS.Timeout | undefined

/**
 * A PDF/UA-1 file; same template, data and timestamp, same bytes.
 * Throws if the template refuses the document or the process fails twice: a fault of ours.
 */
export function print(order: Print): Promise<Uint8Array> {
  const result = queue.then(() => renderOnce(order).catch(() => renderOnce(order)))
  queue = result.catch(() => undefined)
  return result
}

/** Ends the process, if one runs. The next render starts another. */
export function stopPdfProcess(): void {
  clearTimeout(idle)
  child?.kill()
  child = null
}

function renderOnce({ template, data, timestamp }: Print): Promise<Uint8Array> {
  clearTimeout(idle)
  const worker = processForRender()
  const id = nextId++
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('the PDF took too long')), renderTimeout)
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('exit', onExit)
      release(worker)
    }
    const fail = (error: Error) => {
      settle()
      stopPdfProcess()
      reject(error)
    }
    const onExit = () => fail(new Error('the PDF process ended'))
    const onMessage = (reply: Reply) => {
      if (reply.id !== id) return
      if (!reply.pdf) return fail(new Error(`the PDF template ${template} refused its data: ${reply.error}`))
      settle()
      resolve(new Uint8Array(reply.pdf))
    }
    worker.on('message', onMessage)
    worker.on('exit', onExit)
    worker.ref()
    worker.channel?.ref()
    worker.send({ id, template, data: JSON.stringify(data), timestamp })
  })
}

function processForRender(): ChildProcess {
  if (child && rendered >= rendersPerProcess) stopPdfProcess()
  if (!child?.connected) {
    // Resolved at run time from the project's root: a bundler must not pack a file that is forked.
    const program = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'pdf', 'child', 'render.js')
    child = fork(/* turbopackIgnore: true */ program, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    rendered = 0
  }
  rendered++
  return child
}

/** An idle child keeps no command waiting at its end. */
function release(worker: ChildProcess): void {
  worker.unref()
  worker.channel?.unref()
  idle = setTimeout(stopPdfProcess, idleTimeout)
  idle.unref()
}
