import { cutTenths, showTenths } from '@/lib/core/scoring/level/cut'
import type { TraceLine } from '@/lib/core/scoring/score'
import { browserWords } from '@/lib/words/browser-words'
import trace from '@/lib/words/generated/trace'
import { ScrollingTable } from '../ui/table/scrolling-table'

type TraceTableProps = {
  caption: string
  trace: readonly TraceLine[]
  /** Question text and answer, by question. */
  wordsOf: (question: string) => { ask: string; says: string | undefined }
}

const { t } = browserWords(trace)

const columns = () => [
  t('trace.weight'),
  t('trace.share'),
  t('trace.credit'),
  t('trace.gained'),
  t('trace.uncertain'),
  t('trace.lost'),
]

/** A section question by question; gained, uncertain and lost add up to 100.0 as shown. */
export function TraceTable({ caption, trace, wordsOf }: TraceTableProps) {
  return (
    <ScrollingTable caption={caption}>
      <thead>
        <tr className="border-b border-edge text-small">
          <th scope="col" className="py-2 text-start">
            {t('trace.question')}
          </th>
          {columns().map((name) => (
            <th key={name} scope="col" className="py-2 ps-4 text-end whitespace-nowrap">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trace.map((line) => (
          <TraceRow key={line.question} line={line} {...wordsOf(line.question)} />
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" colSpan={4} className="py-2 text-start">
            {t('trace.sum')}
          </th>
          {(['gained', 'uncertain', 'lost'] as const).map((column) => (
            <td key={column} className="py-2 ps-4 text-end">
              {showTenths(trace.reduce((sum, { shown }) => sum + shown[column], 0))}
            </td>
          ))}
        </tr>
      </tfoot>
    </ScrollingTable>
  )
}

function TraceRow({ line, ask, says }: { line: TraceLine; ask: string; says: string | undefined }) {
  const { weight, share, low, high, shown } = line
  const credit = low === high ? String(low) : t('trace.points', { low: String(low), high: String(high) })
  const figures = {
    weight: String(weight),
    share: cutTenths({ n: 100 * share.n, d: share.d }),
    credit,
    gained: showTenths(shown.gained),
    uncertain: showTenths(shown.uncertain),
    lost: showTenths(shown.lost),
  }
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2 text-start font-normal">
        {ask}
        <span className="block text-small text-ink-soft">{says}</span>
      </th>
      {Object.entries(figures).map(([column, figure]) => (
        <td key={column} className="py-2 ps-4 text-end whitespace-nowrap">
          {figure}
        </td>
      ))}
    </tr>
  )
}
