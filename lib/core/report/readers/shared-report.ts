import type { Report } from '../report'
import { howToChallenge, howToCheck } from '../words/how-to'
import type { ReportWords } from '../words/report-words'
import { forReaders, type ReportForReaders } from './for-readers'

/**
 * A report as a share link shows it: what readers may see, with the address of the link and what to do with it in today's
 * words. The report may have reviews beside it. `words` are those of its language.
 */
export function sharedReport(report: Report, address: string, words: ReportWords): ReportForReaders {
  const { submission } = report
  const shared = { address }
  return forReaders(
    {
      ...report,
      shared,
      howToCheck: howToCheck(submission, words, shared),
      howToChallenge: howToChallenge(submission, words),
    },
    words,
  )
}
