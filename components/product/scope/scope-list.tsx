import { partState, type Scope, scopeParts } from '@/lib/core/products/release'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t, series } = english

/** What of the product is looked at, and what is not. */
export function ScopeList({ scope }: { scope: Scope }) {
  const markets = (scope.markets ?? []).map((id) => t(`market.${id}`))
  const where = [...markets, ...(scope.regions ? [scope.regions] : [])]
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-small">
      {scopeParts.map((id) => (
        <div key={id} className="contents">
          <dt className="text-ink-soft">{t(`report-view.scope.${id}`)}</dt>
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
      {where.length > 0 && (
        <div className="contents">
          <dt className="text-ink-soft">{t('product.scope-where')}</dt>
          <dd>
            <Isolated>{series(where)}</Isolated>
          </dd>
        </div>
      )}
    </dl>
  )
}

function stateWords(part: Scope['device']): string {
  const state = partState(part)
  return state === 'in' || state === 'out' ? t(`product.scope.${state}`) : t(`report-view.scope.${state}`)
}
