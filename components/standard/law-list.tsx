import Link from 'next/link'
import type { LawInReport, LawsInReport, QuestionName } from '@/lib/core/report/report'
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
import { missingWords } from '@/lib/core/report/words/standard-words'
import { StatusBar } from './status-bar'

type LawListProps = {
  laws: LawsInReport
  /** The day of the report: what applies by then and what is to come. */
  date: string
  /** The address of a standard's page, before its id. */
  path: string
  /** Where the facts are said. */
  factsPath: string
  hrefOf: (question: QuestionName) => string
}

/** What the law of the product's markets asks, in the order of its days, each with what is missing next. */
export function LawList({ laws, factsPath, ...rest }: LawListProps) {
  const { fact, markets, required } = laws
  const further = furtherLawWords(laws)
  return (
    <section aria-labelledby="laws">
      <h2 id="laws" className="text-heading">
        {lawsHeading}
      </h2>
      <p className="measure mt-2">
        {offeredWords(laws)}{' '}
        {fact !== null && (
          <Link href={`${factsPath}#fact-${fact}`} className="inline-block min-h-6">
            {markets === null ? 'Say where' : 'Change where'}
          </Link>
        )}
      </p>
      {required.length > 0 && (
        <>
          <p className="measure mt-2 text-small text-ink-soft">{countedNote}</p>
          <ol className="mt-4 rounded-box border border-line bg-surface shadow-resting">
            {required.map((law) => (
              <Law key={`${law.standard} ${law.from} ${law.part}`} law={law} {...rest} />
            ))}
          </ol>
        </>
      )}
      {further.length > 0 && (
        <ul className="measure mt-4 flex flex-col gap-1 text-small text-ink-soft">
          {further.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

type LawProps = Pick<LawListProps, 'date' | 'path' | 'hrefOf'> & { law: LawInReport }

function Law({ law, date, path, hrefOf }: LawProps) {
  const { standard, title, counts, checked } = law
  const about = partWords(law)
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line px-5 py-4 last:border-b-0 md:grid-cols-2">
      <div className="min-w-0">
        <p className="text-small font-semibold">{appliesWords(law, date)}</p>
        <h3 className="mt-1 text-body">
          <Link href={`${path}/${standard}`} className="inline-block min-h-6">
            {title}
          </Link>
        </h3>
        {about && <p className="text-small text-ink-soft">{about}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <p className="font-semibold">{indicatedWords(law)}</p>
        {checked && <StatusBar counts={counts} unchecked={0} />}
        <Next law={law} hrefOf={hrefOf} />
      </div>
    </li>
  )
}

function Next({ law, hrefOf }: Pick<LawProps, 'law' | 'hrefOf'>) {
  const missing = missingWords(law.next?.missing ?? null)
  return (
    <div className="text-small">
      <p>{nextWords(law)}</p>
      {law.next?.question && (
        <p>
          <a href={hrefOf(law.next.question)} className="inline-block min-h-6">
            {law.next.question.ask}
          </a>
        </p>
      )}
      {missing && <p className="text-ink-soft">{missing}</p>}
    </div>
  )
}
