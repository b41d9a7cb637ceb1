import type { Scope } from '@/lib/core/assessment/release'

/** What of the product is looked at, and what is not. */
export function ScopeList({ scope }: { scope: Scope }) {
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-small">
      {scopeParts.map(({ id, name }) => (
        <div key={id} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd>{scopeWords(scope[id])}</dd>
        </div>
      ))}
      {scope.regions && (
        <div className="contents">
          <dt className="text-ink-soft">Where</dt>
          <dd>{scope.regions}</dd>
        </div>
      )}
    </dl>
  )
}

function scopeWords(part: Scope['device']): string {
  if (!part) return 'Not stated'
  return [part.in ? 'In scope' : 'Not in scope', part.detail].filter(Boolean).join(': ')
}

export const scopeParts = [
  { id: 'device', name: 'Device' },
  { id: 'app', name: 'App' },
  { id: 'cloud', name: 'Cloud service' },
] as const
