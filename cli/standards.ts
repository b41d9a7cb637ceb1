import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import { buildReport, type ReportInput } from '@/lib/core/report/build-report'
import type { Report } from '@/lib/core/report/report'
import { type StandardTable, standardTable } from '@/lib/core/report/standards/standard-table'
import { writeStandardTable } from '@/lib/files/assessment/write-standard-table'
import { renderStandard } from '@/lib/pdf/render/render-standard'
import { english } from '@/lib/words/english'
import { reportWords } from '@/lib/words/report-words'
import { finishPdf } from './finish-pdf'
import { type LoadedAssessment, loadAssessment } from './load-assessment'
import { printError, printLine } from './print'
import { refuseSameFile } from './refuse-same-file'
import { showStandard, showStandards } from './show-standards'
import { writeResult } from './write-result'

const { t } = english

type Wanted = {
  framework?: string | undefined
  csv?: string | undefined
  pdf?: string | undefined
  json: boolean
  date: string
  folder: string
}

/** Reads standards out of a file; prints or writes them; returns the exit code. `date` is YYYY-MM-DD. */
export async function standards(path: string, wanted: Wanted): Promise<number> {
  const { framework, csv, pdf, json, date, folder } = wanted
  if (pdf !== undefined && framework === undefined) {
    printError(t('terminal.one-standard'))
    return 2
  }
  if (refuseSameFile(path, csv, pdf)) return 2
  const loaded = loadAssessment(path, folder)
  if (!loaded) return 1
  const known = loaded.questionnaire.frameworks
  if (framework !== undefined && !known.some(({ id }) => id === framework)) {
    printError(t('terminal.no-standard', { framework }))
    for (const { id, title } of known) printError(`  ${id}  ${title}`)
    return 1
  }
  const report = reportOf(loaded, date, framework)
  const tables = tablesOf(report, framework)
  if (json) printLine(JSON.stringify(asJson(report, tables), null, 2))
  else if (csv === undefined && pdf === undefined) {
    printLine(
      framework === undefined
        ? showStandards(report)
        : tables.map((each) => showStandard(report, each)).join('\n'),
    )
  }
  return (await writeFiles(report, tables, { csv, pdf })) ? 0 : 1
}

/** A standard named in the command is shown, wherever the product is offered. */
function reportOf(loaded: LoadedAssessment, date: string, framework: string | undefined): Report {
  const { file, published: _, ...entries } = loaded
  const input: ReportInput = {
    ...entries,
    product: assessedRelease(file),
    date,
    submission: null,
    frameworkChoices: framework === undefined ? {} : { [framework]: 'always' },
  }
  return buildReport(input, reportWords(loaded.questionnaire.language))
}

function tablesOf(report: Report, framework: string | undefined): StandardTable[] {
  const named = report.standards.filter(({ id }) => framework === undefined || id === framework)
  return named.flatMap(({ id }) => standardTable(report, id, reportWords(report.language)) ?? [])
}

async function writeFiles(
  report: Report,
  tables: readonly StandardTable[],
  { csv, pdf }: Pick<Wanted, 'csv' | 'pdf'>,
): Promise<boolean> {
  const [first] = tables
  const files: { name: string; content: Uint8Array }[] = []
  if (csv !== undefined)
    files.push({
      name: csv,
      content: Buffer.from(writeStandardTable(report, tables, reportWords(report.language))),
    })
  if (pdf !== undefined && first) {
    const content = await finishPdf(renderStandard(report, first))
    if (!content) return false
    files.push({ name: pdf, content })
  }
  return files.every(writeResult)
}

function asJson(report: Report, standards: readonly StandardTable[]) {
  const { questionnaire, product, date, laws } = report
  return {
    format: 1,
    submitted: false,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, hash: questionnaire.hash },
    product,
    date,
    laws: laws ?? null,
    standards,
    leftOut: report.standardsLeftOut,
  }
}
