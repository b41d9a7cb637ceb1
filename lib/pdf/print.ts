// Data and a template → PDF. The work happens in child processes, so that no request waits in the thread of
// another's PDF: an order takes milliseconds, and while a very long one takes its seconds, the next ones
// go through a second process.

import { join } from 'node:path'
import { createPdfProcess, type PdfOrder, type PdfProcess, PdfProcessEnded } from './pdf-process'

type Printer = { print: (order: PdfOrder) => Promise<Uint8Array>; stop: () => void }

/** A render takes some 20 ms; one of this many milliseconds has texts that are too long. */
const longestRender = 20_000
/** One for orders as they come, and a second one while an order takes long. */
const processes = 2

/**
 * Renders at most `processes` orders at a time and the others in the order they came. An order over the
 * limit fails with PdfTookTooLong and is not repeated; one whose process ended is repeated once as it is, and
 * once with nothing but plain characters, because some text may have ended the process.
 */
export function createPrinter(program: string, limit = longestRender): Printer {
  const pool = Array.from({ length: processes }, () => createPdfProcess({ program, limit }))
  const waiting: (() => void)[] = []
  let stops = 0
  return { print, stop }

  async function print(order: PdfOrder): Promise<Uint8Array> {
    const stopsBefore = stops
    for (const attempt of [order, order]) {
      try {
        return await renderInTurn(attempt)
      } catch (error) {
        if (!(error instanceof PdfProcessEnded) || stops > stopsBefore) throw error
      }
    }
    return renderInTurn({ ...order, isPlain: true })
  }

  async function renderInTurn(order: PdfOrder): Promise<Uint8Array> {
    let idle = findIdle()
    while (!idle) {
      await new Promise<void>((resolve) => waiting.push(resolve))
      idle = findIdle()
    }
    try {
      return await idle.render(order)
    } finally {
      waiting.shift()?.()
    }
  }

  function stop(): void {
    stops++
    for (const each of pool) each.stop()
  }

  function findIdle(): PdfProcess | undefined {
    const idle = pool.filter((each) => !each.isBusy())
    return idle.find((each) => each.isRunning()) ?? idle[0]
  }
}

// Resolved at run time from the project's root: a bundler must not pack a file that is forked.
const program = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'pdf', 'child', 'render.js')
const printer = createPrinter(program)

/**
 * A PDF/UA-1 file; same template, data and timestamp, same bytes.
 * Throws PdfTookTooLong after 20 seconds; any other error is a fault of the template.
 */
export const print = printer.print

/** Ends the processes, if any run. The next render starts another. */
export const stopPdfProcess = printer.stop
