import type { ReactNode } from 'react'
import type { ConclusionInReport, Report } from '@/lib/core/report/report'
import { shownConclusion } from '@/lib/core/report/review/verified-in-report'
import { english } from '@/lib/words/english'
import { Isolated, WithIsolated } from '../../ui/isolated'
import { lensText, levelText, verifiedText } from '../report-words'
import { HandedOn } from './handed-on'
import { LevelScale } from './level-scale'
import { Scope } from './scope'

const { t } = english

/** Who has checked it, what it is, the verdict, the level and who is accountable for it. */
export function ReportHead({ report, downloads }: { report: Report; downloads?: ReactNode }) {
  const { product, overall, questionnaire } = report
  const shown = shownConclusion(report)
  return (
    <header className="report-head">
      <p className="report-checked">
        <WithIsolated names={shown?.names ?? []}>{report.checked}</WithIsolated>
      </p>
      <h1 className="report-title">
        <Isolated>{product.name}</Isolated> <Isolated>{product.release.label}</Isolated>
      </h1>
      {product.maker && (
        <p className="report-quiet">
          <WithIsolated names={[product.maker]}>{t('report-view.by', { maker: product.maker })}</WithIsolated>
        </p>
      )}
      <p className="report-quiet">
        {t('report-view.questionnaire-version', {
          questionnaire: questionnaire.title,
          version: questionnaire.version,
        })}
      </p>
      <p className="report-verdict">
        <WithIsolated names={[product.name, product.release.label]}>{report.verdict}</WithIsolated>
      </p>
      {downloads}
      {overall.assessed && (
        <section aria-label={t('report-view.level')} className="report-level">
          <p className="report-level-words">{levelText(overall.level)}</p>
          <LevelScale levels={report.levels} level={overall.level.level} couldBe={overall.couldBe.level} />
          <HeldBack overall={overall} />
          {overall.notDecidingWords && <p className="report-quiet">{overall.notDecidingWords}</p>}
          {overall.lenses.map(({ lens, level }) => (
            <p key={lens}>{t('report-view.lens-level', { lens: lensText(lens), level: levelText(level) })}</p>
          ))}
          {shown && <VerifiedLevel shown={shown} />}
        </section>
      )}
      <div className="report-columns">
        <Claim report={report} />
        <Scope scope={product.release.scope} />
      </div>
    </header>
  )
}

function VerifiedLevel({ shown }: { shown: ConclusionInReport }) {
  const { overall, noLevel } = shown.verified
  const lens = verifiedText(shown)
  return <p>{overall ? t('report-view.lens-level', { lens, level: levelText(overall.level) }) : noLevel}</p>
}

function HeldBack({ overall }: { overall: Extract<Report['overall'], { assessed: true }> }) {
  if (overall.heldBackBy.length === 0) return null
  return (
    <p>
      <strong>{t('report-view.held-back-by')} </strong>
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

function Claim({ report }: { report: Report }) {
  const { submission, questionnaire } = report
  return (
    <dl className="report-facts">
      <dt>{t('report-view.claimed-by')}</dt>
      <dd>
        {submission ? (
          <>
            <Isolated>{submission.accountable.name}</Isolated>,{' '}
            <Isolated>{submission.accountable.role}</Isolated>
          </>
        ) : (
          t('report-view.not-submitted')
        )}
      </dd>
      {submission && <HandedOn submission={submission} />}
      <dt>{t('report-view.score-date')}</dt>
      <dd>{t('report-view.utc', { date: report.date })}</dd>
      <dt>{t('report-view.questionnaire')}</dt>
      <dd>
        {questionnaire.title} {questionnaire.version} ({questionnaire.status})
        <code className="report-digest">{questionnaire.hash}</code>
      </dd>
      <dt>{t('report-view.answers-counted')}</dt>
      <dd>
        {report.countsWords}
        {submission && <code className="report-digest">{report.contentDigest}</code>}
      </dd>
    </dl>
  )
}
