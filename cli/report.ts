import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import { buildReport } from '@/lib/core/report/build-report'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { reportWords } from '@/lib/words/report-words'
import { finishPdf } from './finish-pdf'
import { loadAssessment } from './load-assessment'
import { refuseSameFile } from './refuse-same-file'
import { reportHtml } from './report-html'
import { writeResult } from './write-result'

type Wanted = { pdf: string; html?: string | undefined; date: string; folder: string }

/** Writes the report of a file as PDF, and as HTML if wanted; returns the exit code. `date` is YYYY-MM-DD. */
export async function report(path: string, { pdf, html, date, folder }: Wanted): Promise<number> {
  if (refuseSameFile(path, pdf, html)) return 2
  const loaded = loadAssessment(path, folder)
  if (!loaded) return 1
  const { file, published: _, ...entries } = loaded
  const product = assessedRelease(file)
  const words = reportWords(loaded.questionnaire.language)
  const built = buildReport({ ...entries, product, date, submission: null }, words)
  const bytes = await finishPdf(renderPdf(built))
  if (!bytes) return 1
  const files = [
    { name: pdf, content: bytes },
    ...(html === undefined ? [] : [{ name: html, content: Buffer.from(reportHtml(built)) }]),
  ]
  return files.every(writeResult) ? 0 : 1
}
