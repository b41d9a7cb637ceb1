import type { Scope } from '@/lib/core/products/release'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'
import { scopeParts } from './scope-parts'

const { t } = english

/** What of the product is looked at, and what is not. */
export function ScopeList({ scope }: { scope: Scope }) {
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
      {scope.regions && (
        <div className="contents">
          <dt className="text-ink-soft">{t('product.scope-where')}</dt>
          <dd>
            <Isolated>{scope.regions}</Isolated>
          </dd>
        </div>
      )}
    </dl>
  )
}

function stateWords(part: Scope['device']): string {
  if (!part) return t('report-view.scope.not-stated')
  return part.in ? t('product.scope.in') : t('product.scope.out')
}
