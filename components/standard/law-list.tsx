import Link from 'next/link'
import type { LawInReport, LawsInReport, QuestionName } from '@/lib/core/report/report'
import { summaryWords } from '@/lib/core/report/words/standard-words'
import { english } from '@/lib/words/english'
import { reportWords } from '@/lib/words/report-words'
import { StatusBar } from './status-bar'

const { t } = english

type LawListProps = {
  laws: LawsInReport
  /** How provisions are counted. */
  note: string
  /** The address of a standard's page, before its id. */
  path: string
  /** Where the facts are stated. */
  factsPath: string
  hrefOf: (question: QuestionName) => string
}

/** What the law of the product's markets asks, in the order of its days, each with what is missing next. */
export function LawList({ laws, note, factsPath, ...rest }: LawListProps) {
  const { fact, markets, required, further } = laws
  return (
    <section aria-labelledby="laws">
      <h2 id="laws" className="text-heading">
        {t('report-view.heading.laws')}
      </h2>
      <p className="measure mt-2">
        {laws.offered}{' '}
        {fact !== null && (
          <Link href={`${factsPath}#fact-${fact}`} className="inline-block min-h-6">
            {markets === null ? t('standard.say-where') : t('standard.change-where')}
          </Link>
        )}
      </p>
      {required.length > 0 && (
        <>
          <p className="measure mt-2 text-small text-ink-soft">{note}</p>
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

type LawProps = Pick<LawListProps, 'path' | 'hrefOf'> & { law: LawInReport }

function Law({ law, path, hrefOf }: LawProps) {
  const { standard, title, about, counts, checked } = law
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line px-5 py-4 last:border-b-0 md:grid-cols-2">
      <div className="min-w-0">
        <p className="text-small font-semibold">{law.applies}</p>
        <h3 className="mt-1 text-body">
          <Link href={`${path}/${standard}`} className="inline-block min-h-6">
            {title}
          </Link>
        </h3>
        {about && <p className="text-small text-ink-soft">{about}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <p className="font-semibold">{law.indicated}</p>
        {checked && <StatusBar counts={counts} words={summaryWords(counts, 0, reportWords('en'))} />}
        <Next law={law} hrefOf={hrefOf} />
      </div>
    </li>
  )
}

function Next({ law, hrefOf }: Pick<LawProps, 'law' | 'hrefOf'>) {
  const missing = law.next?.missing?.words
  return (
    <div className="text-small">
      <p>{law.nextWords}</p>
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
