// How long the PDF summary takes beside pdfkit drawing the same pages, and whether memory stays flat.
// Prints ratios against the peer and against our limits (60 ms warm, 300 ms cold), never a verdict.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { stopPdfProcess } from '../../lib/pdf/print'
import { renderPdf } from '../../lib/pdf/render/render-pdf'
import { fullReport } from '../../tests/support/full-report'
import { drawWithPdfkit } from './pdfkit-peer'

const limits = { warm: 60, cold: 300 }

/** Every render says something else, so that no cache answers for the work. */
let edition = 0
function freshReport() {
  const report = fullReport()
  return {
    ...report,
    verdict: `${report.verdict} Edition ${++edition}.`,
    contentDigest: String(edition).padStart(64, '0'),
  }
}

const cold = await repeat(7, async () => {
  stopPdfProcess()
  await renderPdf(freshReport())
})
const warm: number[] = []
const peer: number[] = []
for (let round = 0; round < 60; round++) {
  warm.push(await timed(() => renderPdf(freshReport())))
  peer.push(await timed(() => drawWithPdfkit(freshReport())))
}

print('cold, process start included', median(cold), limits.cold)
print('warm', median(warm), limits.warm)
console.log(
  `pdfkit, same pages, warm: ${median(peer).toFixed(1)} ms; ours takes ${(median(warm) / median(peer)).toFixed(2)} of it`,
)
await memoryOverRenders(1000)
stopPdfProcess()

async function memoryOverRenders(count: number) {
  const own: number[] = []
  const child: number[] = []
  for (let i = 0; i < count; i++) {
    await renderPdf(freshReport())
    if (i % 20 !== 19) continue
    own.push(process.memoryUsage().rss / 1e6)
    child.push(childMegabytes())
  }
  const half = (list: number[], end: boolean) =>
    Math.max(...(end ? list.slice(list.length / 2) : list.slice(0, list.length / 2)))
  console.log(
    `memory over ${count} renders, highest of first and second half: ` +
      `own process ${half(own, false).toFixed(0)} → ${half(own, true).toFixed(0)} MB, ` +
      `PDF process ${half(child, false).toFixed(0)} → ${half(child, true).toFixed(0)} MB`,
  )
}

/** Resident memory of this process's child, from the kernel's own account (Linux). */
function childMegabytes(): number {
  const pids = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'render.js'], { encoding: 'utf8' })
  const status = readFileSync(`/proc/${pids.trim().split('\n')[0]}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000
}

async function repeat(times: number, work: () => Promise<void>): Promise<number[]> {
  const all: number[] = []
  for (let i = 0; i < times; i++) all.push(await timed(work))
  return all
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(list: number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
}

function print(name: string, time: number, limit: number) {
  console.log(`${name}: ${time.toFixed(1)} ms, ${(time / limit).toFixed(2)} of the limit of ${limit} ms`)
}
