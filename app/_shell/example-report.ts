import { buildReport } from '@/lib/core/report/build-report'
import type { Report } from '@/lib/core/report/report'
import { readExample } from '@/lib/server/products/pages/example/example-files'
import { reportWords } from '@/lib/words/report-words'

let kept: Report | undefined

/** The report of the fictional example's first release, as on the day of that release; made once per process. */
export function exampleReport(): Report {
  kept ??= makeReport()
  return kept
}

function makeReport(): Report {
  const [example] = readExample()
  if (!example) throw new Error('The example has no release.')
  const { assessed, questionnaire, entries } = example
  const date = assessed.release.date ?? new Date().toISOString().slice(0, 10)
  const input = { ...entries, questionnaire, product: assessed, date, submission: null }
  return buildReport(input, reportWords(questionnaire.language))
}
