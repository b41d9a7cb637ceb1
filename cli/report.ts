import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { assessedRelease } from '@/lib/core/assessment/assessed-release'
import { buildReport } from '@/lib/core/report/build-report'
import { stopPdfProcess } from '@/lib/pdf/print'
import { renderPdf } from '@/lib/pdf/render-pdf'
import { loadAssessment } from './load-assessment'
import { printError, printLine } from './print'
import { reportHtml } from './report-html'

type Wanted = { pdf: string; html?: string | undefined; date: string; folder: string }

/** Writes the report of a file as PDF, and as HTML if wanted; returns the exit code. `date` is YYYY-MM-DD. */
export async function report(path: string, { pdf, html, date, folder }: Wanted): Promise<number> {
  const loaded = loadAssessment(path, folder)
  if (!loaded) return 1
  const { file, published: _, ...said } = loaded
  const product = assessedRelease(file)
  const built = buildReport({ ...said, product, date, submission: null })
  const bytes = await renderPdf(built)
  stopPdfProcess()
  const files = [
    { name: pdf, content: bytes },
    ...(html === undefined ? [] : [{ name: html, content: Buffer.from(reportHtml(built)) }]),
  ]
  return files.every(write) ? 0 : 1
}

function write({ name, content }: { name: string; content: Uint8Array }): boolean {
  try {
    writeFileSync(name, content)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error
    printError(
      `${name} cannot be written (${why}). Name a file in a folder that exists and that you may write to.`,
    )
    return false
  }
  printLine(`${createHash('sha256').update(content).digest('hex')}  ${name}  (not submitted)`)
  return true
}
