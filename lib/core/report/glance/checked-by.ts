import type { Words } from '../../text/words/words'
import type { Report } from '../report'
import { shownConclusion } from '../review/verified-in-report'

/** Who checked it and with which outcome, and the names in that; that nobody did where nobody has. */
export function checkedBy(
  report: Pick<Report, 'review'>,
  { t }: Pick<Words, 't'>,
): { words: string; names: string[] } {
  const shown = shownConclusion(report)
  if (!shown) return { words: t('summary.checked-by-none'), names: [] }
  const { auditor, outcomeWords } = shown
  const name = auditor.firm === null ? auditor.name : `${auditor.name}, ${auditor.firm}`
  return { words: t('review-print.checked-by', { name, outcome: outcomeWords }), names: [name] }
}
