import type { ConclusionInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t } = english

type JudgedListProps = Pick<ConclusionInReport, 'withheld' | 'contradictions'>

/** What the auditor says of withheld details and of explained contradictions. */
export function JudgedList({ withheld, contradictions }: JudgedListProps) {
  return (
    <>
      {withheld.length > 0 && (
        <>
          <h4>{t('report-review.withheld')}</h4>
          {withheld.map(({ question, words, why }) => (
            <Judged key={question.id} about={question.ask} words={words} why={why} />
          ))}
        </>
      )}
      {contradictions.length > 0 && (
        <>
          <h4>{t('report-view.heading.contradictions')}</h4>
          {contradictions.map(({ id, text, words, why }) => (
            <Judged key={id} about={text} words={words} why={why} />
          ))}
        </>
      )}
    </>
  )
}

function Judged({ about, words, why }: { about: string; words: string; why: string | null }) {
  return (
    <div className="report-entry">
      <p>{about}</p>
      <p>
        <strong>{words}</strong>
        {why && (
          <>
            {': '}
            <Isolated>{why}</Isolated>
          </>
        )}
      </p>
    </div>
  )
}
