import type { LawInReport, LawsInReport } from '@/lib/core/report/report'
import {
  appliesWords,
  countedNote,
  furtherLawWords,
  indicatedWords,
  lawsHeading,
  nextWords,
  offeredWords,
  partWords,
} from '@/lib/core/report/words/law-words'

type LawEntriesProps = { laws: LawsInReport; date: string; path: string | undefined }

/** What the law of the product's markets asks, in the order of its days. */
export function LawEntries({ laws, date, path }: LawEntriesProps) {
  return (
    <>
      <h3 className="report-subheading">{lawsHeading}</h3>
      <p>
        {offeredWords(laws)}{' '}
        {laws.fact !== null && laws.markets === null && (
          <a href="#facts" className="report-inline">
            See the facts
          </a>
        )}
      </p>
      {laws.required.length > 0 && (
        <>
          <p className="report-small report-quiet">{countedNote}</p>
          <ol className="report-laws">
            {laws.required.map((law) => (
              <li key={`${law.standard} ${law.from} ${law.part}`} className="report-entry">
                <Law law={law} date={date} path={path} />
              </li>
            ))}
          </ol>
        </>
      )}
      {furtherLawWords(laws).map((sentence) => (
        <p key={sentence} className="report-small report-quiet">
          {sentence}
        </p>
      ))}
    </>
  )
}

function Law({ law, date, path }: { law: LawInReport; date: string; path: string | undefined }) {
  const { standard, title, next } = law
  const about = partWords(law)
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
        {appliesWords(law, date)}. <strong>{indicatedWords(law)}.</strong>
      </p>
      <p className="report-small">
        {nextWords(law)}{' '}
        {next?.question && (
          <a href={`#answer-${next.question.id}`} className="report-inline">
            {next.question.ask}
          </a>
        )}
      </p>
    </>
  )
}
