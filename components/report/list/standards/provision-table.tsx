import type { ProvisionInReport, StandardInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { ReportTable } from '../../document/report-table'

const { t } = english

/** The provisions of a standard, each with its status and the questions, or provisions of other standards, it is read from. */
export function ProvisionTable({ standard }: { standard: StandardInReport }) {
  const { provisions, title, version } = standard
  const source = onlySource(provisions)
  return (
    <>
      {source && (
        <p className="report-small report-quiet">
          {t('report-view.standard.read-through', { standard: source })}
        </p>
      )}
      <ReportTable caption={t('report-view.standard.caption', { standard: title, version })}>
        <thead>
          <tr>
            <th scope="col">{t('report-view.standard.provision')}</th>
            <th scope="col">{t('report-view.standard.status')}</th>
            <th scope="col">{t('report-view.standard.read-from')}</th>
          </tr>
        </thead>
        <tbody>
          {provisions.map((provision) => (
            <Row key={provision.id} provision={provision} source={source} />
          ))}
        </tbody>
      </ReportTable>
    </>
  )
}

function Row({ provision, source }: { provision: ProvisionInReport; source: string | null }) {
  const { id, title, status, basis, through = [], unchecked = false } = provision
  return (
    <tr>
      <th scope="row">
        {id} {title}
      </th>
      <td>
        {t(`indication.status.${status}`)}
        {unchecked && <small> {t('indication.unchecked')}</small>}
      </td>
      <td>
        {through
          .map(({ standard, provision }) => (standard === source ? provision : `${standard}, ${provision}`))
          .join('; ')}
        {basis.map(({ question }) => (
          <a key={question} href={`#answer-${question}`}>
            {question}
          </a>
        ))}
      </td>
    </tr>
  )
}

/** The other standard that provisions are read through, where it is one: its name is then written once, above the table. */
function onlySource(provisions: readonly ProvisionInReport[]): string | null {
  const names = new Set(provisions.flatMap(({ through = [] }) => through.map(({ standard }) => standard)))
  const [only] = names
  return only !== undefined && names.size === 1 ? only : null
}
