import type { LawInReport, LawsInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'

const { t } = english

type LawEntriesProps = { laws: LawsInReport; note: string; path: string | undefined }

/** What the law of the product's markets asks, in the order of its days. */
export function LawEntries({ laws, note, path }: LawEntriesProps) {
  return (
    <>
      <h3 className="report-subheading">{t('report-view.heading.laws')}</h3>
      <p>
        {laws.offered}{' '}
        {laws.fact !== null && laws.markets === null && (
          <a href="#facts" className="report-inline">
            {t('report-view.standard.see-facts')}
          </a>
        )}
      </p>
      {laws.required.length > 0 && (
        <>
          <p className="report-small report-quiet">{note}</p>
          <ol className="report-laws">
            {laws.required.map((law) => (
              <li key={`${law.standard} ${law.from} ${law.part}`} className="report-entry">
                <Law law={law} path={path} />
              </li>
            ))}
          </ol>
        </>
      )}
      {laws.further.map((sentence) => (
        <p key={sentence} className="report-small report-quiet">
          {sentence}
        </p>
      ))}
    </>
  )
}

function Law({ law, path }: { law: LawInReport; path: string | undefined }) {
  const { standard, title, about, next } = law
  return (
    <>
      <p className="report-question">
        {path ? (
          <a href={`${path}/${standard}`} className="report-inline">
            {title}
          </a>
        ) : (
          title
        )}
        {about && <span className="report-under">{about}</span>}
      </p>
      <p>
        {law.applies}. <strong>{law.indicated}.</strong>
      </p>
      <p className="report-small">
        {law.nextWords}{' '}
        {next?.question && (
          <a href={`#answer-${next.question.id}`} className="report-inline">
            {next.question.ask}
          </a>
        )}
      </p>
    </>
  )
}
