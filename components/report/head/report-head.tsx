import type { ReactNode } from 'react'
import type { Report } from '@/lib/core/report/report'
import { tooFewWords } from '@/lib/core/report/words/floor-words'
import { unconfirmedWords } from '@/lib/core/report/words/words'
import { counted } from '@/lib/core/text/counted'
import { Isolated, WithIsolated } from '../../ui/isolated'
import { lensWords, levelWords } from '../report-words'
import { LevelScale } from './level-scale'
import { Scope } from './scope'

/** Who has checked it, what it is, the verdict, the level and who stands behind it. */
export function ReportHead({ report, downloads }: { report: Report; downloads?: ReactNode }) {
  const { product, overall, questionnaire } = report
  return (
    <header className="report-head">
      <p className="report-checked">{report.checked}</p>
      <h1 className="report-title">
        <Isolated>{product.name}</Isolated> <Isolated>{product.release.label}</Isolated>
      </h1>
      {product.maker && (
        <p className="report-quiet">
          by <Isolated>{product.maker}</Isolated>
        </p>
      )}
      <p className="report-quiet">
        Questionnaire: {questionnaire.title} {questionnaire.version}
      </p>
      <p className="report-verdict">
        <WithIsolated names={[product.name, product.release.label]}>{report.verdict}</WithIsolated>
      </p>
      {downloads}
      {overall.assessed && (
        <section aria-label="Level" className="report-level">
          <p className="report-level-words">{levelWords(overall.level)}</p>
          <LevelScale levels={report.levels} level={overall.level.level} couldBe={overall.couldBe.level} />
          <HeldBack overall={overall} />
          <NotDeciding overall={overall} />
          {overall.lenses.map(({ lens, level }) => (
            <p key={lens}>
              {lensWords[lens]}: {levelWords(level)}
            </p>
          ))}
        </section>
      )}
      <div className="report-columns">
        <Claim report={report} />
        <Scope scope={product.release.scope} />
      </div>
    </header>
  )
}

function HeldBack({ overall }: { overall: Extract<Report['overall'], { assessed: true }> }) {
  if (overall.heldBackBy.length === 0) return null
  return (
    <p>
      <strong>Held back by: </strong>
      {overall.heldBackBy.map(({ section, sectionTitle, question }, index) => (
        <span key={`${section} ${question?.id}`}>
          {index > 0 && '; '}
          {sectionTitle}
          {question && (
            <>
              {' '}
              (<a href={`#answer-${question.id}`}>{question.ask}</a>)
            </>
          )}
        </span>
      ))}
    </p>
  )
}

function NotDeciding({ overall }: { overall: Report['overall'] }) {
  if (!overall.notDeciding) return null
  const names = overall.notDeciding.map(({ sectionTitle, apply }) => `${sectionTitle}: ${tooFewWords(apply)}`)
  return <p className="report-quiet">Not deciding the level. {names.join('; ')}.</p>
}

function Claim({ report }: { report: Report }) {
  const { submission, questionnaire, counts } = report
  return (
    <dl className="report-facts">
      <dt>Claimed by</dt>
      <dd>
        {submission ? (
          <>
            <Isolated>{submission.accountable.name}</Isolated>,{' '}
            <Isolated>{submission.accountable.role}</Isolated>
          </>
        ) : (
          'Not submitted: nobody has put their name to it'
        )}
      </dd>
      <dt>Date of the score</dt>
      <dd>{report.date} (UTC)</dd>
      <dt>Questionnaire</dt>
      <dd>
        {questionnaire.title} {questionnaire.version} ({questionnaire.status})
        <code className="report-digest">{questionnaire.hash}</code>
      </dd>
      <dt>Answers</dt>
      <dd>
        Of {counted(counts.applicable, 'question that applies', 'questions that apply')}, {counts.answered}{' '}
        answered, {counts.unknown} don’t know yet, {counts.missing} without an answer, {counts.notApplicable}{' '}
        not applicable, {counts.withheld} withheld; {counts.examined} examined by an auditor
        {counts.unconfirmed > 0 && `; ${unconfirmedWords(counts.unconfirmed)}`}
        <code className="report-digest">{report.contentDigest}</code>
      </dd>
    </dl>
  )
}
