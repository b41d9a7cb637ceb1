import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PdfTookTooLong } from './pdf-process'
import { createPrinter } from './print'

const program = join(process.cwd(), 'tests/support/pdf-programs/scripted-render.js')
const minute = 60_000
let folder: string
let printer: ReturnType<typeof createPrinter>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'print-'))
})

afterEach(() => {
  printer.stop()
  rmSync(folder, { recursive: true })
})

describe('printing', () => {
  it('ends an order that takes longer than the limit, says so in a sentence and does not repeat it', async () => {
    printer = createPrinter(program, 3000)
    const refusal = await order('hang').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(PdfTookTooLong)
    expect(String(refusal)).toContain('not rendered within 3 seconds')
    expect(ordersSeen()).toEqual(['hang'])
  })

  it('goes on with other orders while one takes its time', async () => {
    printer = createPrinter(program, minute)
    const hanging = order('hang').catch((error: unknown) => error)
    for (let i = 0; i < 5; i++) expect(await order('answer')).toEqual(new Uint8Array([1]))
    printer.stop()
    expect(await hanging).toBeInstanceOf(Error)
  })

  it('renders what waited once a process is free again', async () => {
    printer = createPrinter(program, 3000)
    const hanging = ['hang', 'hang'].map((does) => order(does).catch((error: unknown) => error))
    const waiting = Array.from({ length: 5 }, () => order('answer'))
    expect(await Promise.all(waiting)).toHaveLength(5)
    for (const refusal of await Promise.all(hanging)) expect(refusal).toBeInstanceOf(PdfTookTooLong)
  })

  it('repeats an order whose process ended once as it is and once in plain characters, and then no more', async () => {
    printer = createPrinter(program, minute)
    await expect(order('end')).rejects.toThrow('ended before its PDF was made')
    expect(ordersSeen()).toEqual(['end', 'end', 'end plain'])
    expect(await order('answer')).toEqual(new Uint8Array([1]))
  })
})

function order(does: string): Promise<Uint8Array> {
  return printer.print({ template: 'summary', data: { log: log(), does }, timestamp: 0 })
}

const log = () => join(folder, 'orders')
const ordersSeen = () => readFileSync(log(), 'utf8').trim().split('\n')
