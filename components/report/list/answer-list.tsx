import type { AnswerInReport, SectionInReport } from '@/lib/core/report/report'
import { Isolated } from '../../ui/isolated'
import { AnchoredHeading } from '../anchored-heading'
import { EvidenceList } from './evidence-list'

type AnswerListProps = { sections: readonly SectionInReport[]; versionPath: string | undefined }

/** Every question that applies, with what was said. */
export function AnswerList({ sections, versionPath }: AnswerListProps) {
  return (
    <section>
      <AnchoredHeading id="answers">Every answer</AnchoredHeading>
      {sections.map((section) => (
        <div key={section.id}>
          <h3 className="report-subheading">{section.title}</h3>
          {section.answers.map((answer) => (
            <Said key={answer.question.id} answer={answer} versionPath={versionPath} />
          ))}
        </div>
      ))}
    </section>
  )
}

type SaidProps = { answer: AnswerInReport; versionPath: string | undefined }

function Said({ answer, versionPath }: SaidProps) {
  return (
    <div id={`answer-${answer.question.id}`} className="report-entry">
      <h4 className="report-question">{answer.question.ask}</h4>
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
          Because: <Isolated>{answer.because}</Isolated>
        </p>
      )}
      {answer.withheld && (
        <p>
          Withheld from the public, because: <Isolated>{answer.withheld}</Isolated>
        </p>
      )}
      {answer.remark && (
        <p className="report-note">
          Remark: <Isolated>{answer.remark}</Isolated>
        </p>
      )}
      {answer.note && (
        <p className="report-note">
          <Isolated>{answer.note}</Isolated>
        </p>
      )}
      <EvidenceList evidence={answer.evidence} suffices={answer.evidenced} />
      <p className="report-small report-quiet">
        {answer.question.id} · clauses {answer.clauses.join(', ')}
        {versionPath && (
          <>
            {' · '}
            <a href={`${versionPath}/${answer.question.id}`}>This question at its own address</a>
          </>
        )}
      </p>
    </div>
  )
}
