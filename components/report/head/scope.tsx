import type { ProductInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t } = english

const parts = ['device', 'app', 'cloud'] as const

/** Which parts of the product were assessed, and which were left out. */
export function Scope({ scope }: { scope: ProductInReport['release']['scope'] }) {
  return (
    <dl className="report-facts">
      {parts.map((id) => (
        <div key={id} className="report-row">
          <dt>{t(`report-view.scope.${id}`)}</dt>
          <dd>
            {t(`report-view.scope.${scope[id].state}`)}
            {scope[id].detail && (
              <>
                : <Isolated>{scope[id].detail}</Isolated>
              </>
            )}
          </dd>
        </div>
      ))}
      <dt>{t('report-view.scope.regions')}</dt>
      <dd>{scope.regions ? <Isolated>{scope.regions}</Isolated> : t('report-view.scope.not-stated')}</dd>
    </dl>
  )
}
