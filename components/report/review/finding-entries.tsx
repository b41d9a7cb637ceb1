import type { FindingInReport, SaidInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated, WithIsolated } from '../../ui/isolated'
import { Fold } from '../document/fold'

const { t, series } = english

/** Findings as they were frozen when the review ended, each with what happened to it since. */
export function FindingEntries({ findings }: { findings: readonly FindingInReport[] }) {
  return (
    <>
      <h4>{t('report-review.findings')}</h4>
      {findings.length === 0 && <p className="report-quiet">{t('report-review.no-findings')}</p>}
      {findings.map((finding) => (
        <Entry key={finding.id} finding={finding} />
      ))}
    </>
  )
}

function Entry({ finding }: { finding: FindingInReport }) {
  const { grade, gradeWords, stateWords, questions, clauses, found, raised, names, thread = [] } = finding
  return (
    <div className="report-finding" data-grade={grade}>
      <p>
        <strong>{gradeWords}</strong> <span className="report-quiet">· {stateWords}</span>
      </p>
      <p>
        <Isolated>{found}</Isolated>
      </p>
      <Points finding={finding} />
      <Steps steps={finding.steps} />
      {finding.since && (
        <>
          <p>
            <strong>{finding.since.stateWords}</strong>
          </p>
          <Steps steps={finding.since.steps} />
        </>
      )}
      <p className="report-under">
        <WithIsolated names={names}>{raised}</WithIsolated>
        {clauses.length > 0 && <> · {t('report-review.clauses', { clauses: series(clauses) })}</>}
      </p>
      {questions.length > 0 && (
        <p className="report-under">
          {questions.map(({ id, ask }) =>
            ask === null ? (
              <span key={id}>{id} </span>
            ) : (
              <a key={id} href={`#answer-${id}`} className="report-inline">
                {ask}
              </a>
            ),
          )}
        </p>
      )}
      {thread.length > 0 && <Thread thread={thread} />}
    </div>
  )
}

function Points({ finding }: { finding: FindingInReport }) {
  const { matters, expected, closedBy, due } = finding
  const points = [
    [t('report-review.matters'), matters],
    [t('report-review.expected'), expected],
    [t('report-review.closed-by'), closedBy],
    [t('report-review.due'), due],
  ] as const
  return (
    <dl className="report-facts">
      {points.map(([name, text]) =>
        text === null ? null : (
          <div key={name} className="report-row">
            <dt>{name}</dt>
            <dd>
              <Isolated>{text}</Isolated>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

function Steps({ steps }: Pick<FindingInReport, 'steps'>) {
  if (steps.length === 0) return null
  return (
    <ul className="report-list">
      {steps.map(({ words, names, text }) => (
        <li key={words}>
          <WithIsolated names={names}>{words}</WithIsolated>
          {text && (
            <>
              {': '}
              <Isolated>{text}</Isolated>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Thread({ thread }: { thread: readonly SaidInReport[] }) {
  return (
    <Fold summary={t('report-review.thread', { count: thread.length })}>
      {thread.map(({ words, names, text, files }) => (
        <div key={`${words} ${text}`} className="report-note">
          <p>
            <Isolated>{text}</Isolated>
          </p>
          {files.map(({ name, sha256 }) => (
            <p key={sha256}>
              <Isolated>{name}</Isolated> <code className="report-digest">{sha256}</code>
            </p>
          ))}
          <p className="report-under">
            <WithIsolated names={names}>{words}</WithIsolated>
          </p>
        </div>
      ))}
    </Fold>
  )
}
