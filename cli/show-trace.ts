// Why a section has its bounds: one line for each question, and the sums they make.

import { showTenths } from '@/lib/core/scoring/level/cut'
import { shownShares } from '@/lib/core/scoring/level/shown-shares'
import type { SectionScore, TraceLine } from '@/lib/core/scoring/score'
import { english } from '@/lib/words/english'

const { t } = english

type Assessed = Extract<SectionScore, { assessed: true }>

/** Columns in tenths of a point; they add up to the section's bounds in the last row. */
export function showTrace({ trace }: Assessed, title: string): string {
  const header = [
    `  ${t('report-view.path.question')}`.padEnd(38),
    t('trace.weight').padStart(6),
    t('terminal.column.share').padStart(7),
    t('trace.credit').padStart(8),
    t('trace.gained').padStart(7),
    t('terminal.column.open').padStart(7),
    t('trace.lost').padStart(7),
  ].join('')
  const sum = (column: keyof TraceLine['shown']) =>
    showTenths(trace.reduce((total, { shown }) => total + shown[column], 0))
  const total = ['gained', 'uncertain', 'lost'] as const
  const shares = shownShares(trace)
  return [
    t('terminal.why', { section: title }),
    header,
    ...trace.map((line, index) => showTraceLine(line, shares[index] ?? 0)),
    `${`  ${t('trace.sum')}`.padEnd(44)}${showTenths(1000).padStart(7)}${''.padEnd(8)}${total.map((column) => sum(column).padStart(7)).join('')}`,
  ].join('\n')
}

function showTraceLine({ question, weight, low, high, shown }: TraceLine, share: number): string {
  const name = `  ${question}`
  const credit = low === high ? String(low) : `${low}–${high}`
  const numbers = [
    String(weight).padStart(6),
    showTenths(share).padStart(7),
    credit.padStart(8),
    ...[shown.gained, shown.uncertain, shown.lost].map((tenths) => showTenths(tenths).padStart(7)),
  ].join('')
  return name.length < 38 ? `${name.padEnd(38)}${numbers}` : `${name}\n${''.padEnd(38)}${numbers}`
}
