import type { Report, StandardInReport } from '@/lib/core/report/report'
import { otherStandards } from '@/lib/core/report/words/law-words'
import { english } from '@/lib/words/english'
import { AnchoredHeading } from '../../document/anchored-heading'
import { Fold } from '../../document/fold'
import { LawEntries } from './law-entries'
import { ProvisionTable } from './provision-table'

const { t } = english

type StandardListProps = {
  report: Pick<Report, 'laws' | 'notes' | 'standards' | 'standardsLeftOut'>
  /** Where each standard has a page of its own, the address before its id. */
  path?: string | undefined
}

/** External standards and laws, read out of the same answers: first what the law of the product's markets asks. */
export function StandardList({ report, path }: StandardListProps) {
  const { laws, notes, standards, standardsLeftOut } = report
  if (standards.length + standardsLeftOut.length === 0) return null
  const others = otherStandards(standards, laws)
  const required = standards.filter((standard) => !others.includes(standard))
  return (
    <section>
      <AnchoredHeading id="standards">{t('report-view.heading.standards')}</AnchoredHeading>
      <p className="report-quiet">{notes.indications}</p>
      {laws && <LawEntries laws={laws} note={notes.laws} path={path} />}
      {required.length > 0 && (
        <Fold summary={t('glance.by-provision', { count: required.length })}>
          {required.map((standard) => (
            <Standard key={standard.id} standard={standard} path={path} />
          ))}
        </Fold>
      )}
      {others.length + standardsLeftOut.length > 0 && (
        <Fold summary={t('glance.other-standards', { count: others.length + standardsLeftOut.length })}>
          {others.map((standard) => (
            <Standard key={standard.id} standard={standard} path={path} />
          ))}
          {standardsLeftOut.map(({ id, title, version, words }) => (
            <p key={id} className="report-small report-quiet">
              {t('report-view.standard.name', { standard: title, version, summary: words })}
            </p>
          ))}
        </Fold>
      )}
    </section>
  )
}

function Standard({ standard, path }: { standard: StandardInReport; path: string | undefined }) {
  const { id, title, version, summary } = standard
  return (
    <Fold summary={t('report-view.standard.name', { standard: title, version, summary })}>
      {path && (
        <p>
          <a href={`${path}/${id}`} className="report-inline">
            {t('report-view.standard.more', { standard: title })}
          </a>
        </p>
      )}
      <ProvisionTable standard={standard} />
    </Fold>
  )
}
