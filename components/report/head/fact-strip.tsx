import { factStrip } from '@/lib/core/report/glance/fact-strip'
import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'

/** What the product is and does, as short words in a row; what it does not is outlined. */
export function FactStrip({ report }: { report: Report }) {
  const facts = factStrip(report, english)
  if (facts.length === 0) return null
  return (
    <ul className="report-strip" aria-label={english.t('glance.facts')}>
      {facts.map(({ id, words, isTrue }) => (
        <li key={id} data-holds={isTrue}>
          {words}
        </li>
      ))}
    </ul>
  )
}
