import type { AnswerInReport, SectionInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated, WithIsolated } from '../../ui/isolated'
import { AnchoredHeading } from '../document/anchored-heading'
import { Fold } from '../document/fold'
import { EvidenceList } from './evidence-list'

const { t, series } = english

type AnswerListProps = { sections: readonly SectionInReport[]; versionPath: string | undefined }

/** Every question that applies, with its answer; each section is folded. */
export function AnswerList({ sections, versionPath }: AnswerListProps) {
  return (
    <section>
      <AnchoredHeading id="answers">{t('report-view.heading.answers')}</AnchoredHeading>
      {sections.map((section) => (
        <Fold
          key={section.id}
          summary={t('glance.answers', { section: section.title, count: section.answers.length })}
        >
          {section.answers.map((answer) => (
            <Said key={answer.question.id} answer={answer} versionPath={versionPath} />
          ))}
        </Fold>
      ))}
    </section>
  )
}

type SaidProps = { answer: AnswerInReport; versionPath: string | undefined }

function Said({ answer, versionPath }: SaidProps) {
  return (
    <div id={`answer-${answer.question.id}`} className="report-entry">
      <h3 className="report-question">{answer.question.ask}</h3>
      {answer.says.length === 1 ? (
        <p>{answer.says[0]}</p>
      ) : (
        <ul className="report-list">
          {answer.says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {answer.because && (
        <p>
          <Quoted words={t('answer.because', { reason: answer.because })} by={answer.because} />
        </p>
      )}
      {answer.withheld && (
        <p>
          <Quoted words={t('answer.withheld-because', { reason: answer.withheld })} by={answer.withheld} />
        </p>
      )}
      {answer.remark && (
        <p className="report-note">
          <Quoted words={t('answer.remark', { remark: answer.remark })} by={answer.remark} />
        </p>
      )}
      {answer.note && (
        <p className="report-note">
          <Isolated>{answer.note}</Isolated>
        </p>
      )}
      <EvidenceList evidence={answer.evidence} note={answer.evidenceNote} />
      <p className="report-under">
        {t('report-view.clauses', { question: answer.question.id, clauses: series(answer.clauses) })}
        {versionPath && (
          <>
            {' · '}
            <a href={`${versionPath}/${answer.question.id}`}>{t('report-view.own-page')}</a>
          </>
        )}
      </p>
    </div>
  )
}

/** A caption with what a person wrote, whose direction of writing changes nothing around it. */
function Quoted({ words, by }: { words: string; by: string }) {
  return <WithIsolated names={[by]}>{words}</WithIsolated>
}
