// What was assessed, as a report shows it. A part of the scope that was not stated is neither in nor out.

import type { AssessedRelease, Scope } from '../../products/release'
import type { ProductInReport, ScopePart } from '../report'

export function productInReport({ name, maker, release }: AssessedRelease): ProductInReport {
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
        regions: scope.regions,
      },
    },
  }
}

function scopePart(part: Scope['device']): ScopePart {
  if (part === undefined) return { state: 'not-stated', detail: null }
  return { state: part.in ? 'in' : 'out', detail: part.detail ?? null }
}
