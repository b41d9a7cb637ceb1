import type { Report } from '../report'

/** How many of the answers that choose something have evidence that counts on the report's date, and how many there are. */
export function evidenceShare({ sections }: Pick<Report, 'sections'>): { with: number; of: number } {
  const chosen = sections
    .flatMap(({ answers }) => answers)
    .filter(({ kind, withheld }) => (kind === 'choice' || kind === 'checklist') && withheld === null)
  return {
    with: chosen.filter(({ evidence, evidenced }) => evidenced && evidence.length > 0).length,
    of: chosen.length,
  }
}
