import type { Scope as ScopeOfRelease } from '@/lib/core/assessment/release'

const parts = [
  { id: 'device', name: 'Device' },
  { id: 'app', name: 'App' },
  { id: 'cloud', name: 'Cloud service' },
] as const

/** What of the product was looked at, and what was left out. */
export function Scope({ scope }: { scope: ScopeOfRelease }) {
  return (
    <dl className="report-facts">
      {parts.map(({ id, name }) => (
        <div key={id} className="report-row">
          <dt>{name}</dt>
          <dd>
            {scope[id].in ? 'Looked at' : 'Left out'}
            {scope[id].detail && `: ${scope[id].detail}`}
          </dd>
        </div>
      ))}
      <dt>Regions</dt>
      <dd>{scope.regions || 'Not stated'}</dd>
    </dl>
  )
}
