import type { ProductInReport, ScopePart } from '@/lib/core/report/report'
import { Isolated } from '../../ui/isolated'

const parts = [
  { id: 'device', name: 'Device' },
  { id: 'app', name: 'App' },
  { id: 'cloud', name: 'Cloud service' },
] as const

const stateWords: Record<ScopePart['state'], string> = {
  in: 'Looked at',
  out: 'Left out',
  'not-stated': 'Not stated',
}

/** What of the product was looked at, and what was left out. */
export function Scope({ scope }: { scope: ProductInReport['release']['scope'] }) {
  return (
    <dl className="report-facts">
      {parts.map(({ id, name }) => (
        <div key={id} className="report-row">
          <dt>{name}</dt>
          <dd>
            {stateWords[scope[id].state]}
            {scope[id].detail && (
              <>
                : <Isolated>{scope[id].detail}</Isolated>
              </>
            )}
          </dd>
        </div>
      ))}
      <dt>Regions</dt>
      <dd>{scope.regions ? <Isolated>{scope.regions}</Isolated> : 'Not stated'}</dd>
    </dl>
  )
}
