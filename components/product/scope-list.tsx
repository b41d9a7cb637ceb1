import type { Scope } from '@/lib/core/products/release'
import { Isolated } from '../ui/isolated'

/** What of the product is looked at, and what is not. */
export function ScopeList({ scope }: { scope: Scope }) {
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-small">
      {scopeParts.map(({ id, name }) => (
        <div key={id} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd>
            {stateWords(scope[id])}
            {scope[id]?.detail && (
              <>
                : <Isolated>{scope[id].detail}</Isolated>
              </>
            )}
          </dd>
        </div>
      ))}
      {scope.regions && (
        <div className="contents">
          <dt className="text-ink-soft">Where</dt>
          <dd>
            <Isolated>{scope.regions}</Isolated>
          </dd>
        </div>
      )}
    </dl>
  )
}

function stateWords(part: Scope['device']): string {
  if (!part) return 'Not stated'
  return part.in ? 'In scope' : 'Not in scope'
}

export const scopeParts = [
  { id: 'device', name: 'Device' },
  { id: 'app', name: 'App' },
  { id: 'cloud', name: 'Cloud service' },
] as const
