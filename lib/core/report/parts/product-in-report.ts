// What was assessed, as a report shows it. A part of the scope that was not stated is neither in nor out.

import { type AssessedRelease, partState, type Scope } from '../../products/release'
import type { ProductInReport, ScopePart } from '../report'
import type { ReportWords } from '../words/report-words'

/** Markets are named in words, before what was written of regions. */
export function productInReport(
  { name, maker, release }: AssessedRelease,
  words: ReportWords,
): ProductInReport {
  const { label, date, scope } = release
  return {
    name,
    ...(maker === undefined ? {} : { maker }),
    release: {
      label,
      ...(date === undefined ? {} : { date }),
      scope: {
        device: scopePart(scope.device),
        app: scopePart(scope.app),
        cloud: scopePart(scope.cloud),
        regions: regionsOf(scope, words),
      },
    },
  }
}

function scopePart(part: Scope['device']): ScopePart {
  return { state: partState(part), detail: part?.detail ?? null }
}

function regionsOf({ markets = [], regions }: Scope, { t, series }: ReportWords): string {
  const named = markets.map((market) => t(`market.${market}`))
  return series([...named, ...(regions ? [regions] : [])])
}
