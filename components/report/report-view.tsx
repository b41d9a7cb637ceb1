import type { ReactNode } from 'react'
import type { Report } from '@/lib/core/report/report'
import { Contents } from './contents'
import { ReportHead } from './head/report-head'
import { SectionBars } from './head/section-bars'
import { Limits } from './limits'
import { AnswerList } from './list/answer-list'
import { ContradictionList } from './list/contradiction-list'
import { FactList } from './list/fact-list'
import { FindOutList } from './list/find-out-list'
import { FloorList } from './list/floor-list'
import { PathList } from './list/path-list'
import { RedLineList } from './list/red-line-list'
import { StandardList } from './list/standards/standard-list'
import { TraceList } from './list/trace-list'
import type { Reader } from './report-words'
import { ReviewPart } from './review/review-part'
import { TechnicalDetails } from './technical-details'

type ReportViewProps = {
  report: Report
  downloads?: ReactNode
  technical?: ReactNode
  standardsPath?: string
  versionPath?: string
  reader?: Reader
  since?: ReactNode
}

/**
 * A report from first to last word: who has checked it comes first, and what is long is folded. Draws the value and adds captions
 * alone; `downloads` is what the surrounding page offers beside it, `technical` its rows among the technical details, `standardsPath` where each standard has its page and
 * `versionPath` where each question of the questionnaire has; to a reader outside it speaks of the maker in the third person.
 * `since` is what changed since the submission before, which is no part of the report.
 */
export function ReportView({
  report,
  downloads,
  technical,
  standardsPath,
  versionPath,
  reader = 'team',
  since,
}: ReportViewProps) {
  return (
    <article className="report" lang={report.language}>
      <ReportHead report={report} downloads={downloads} />
      <Contents report={report} />
      <SectionBars report={report} />
      {since}
      <ReviewPart review={report.review} />
      <RedLineList redLines={report.redLines} notes={report.redLineNotes} />
      {report.floors && <FloorList floors={report.floors} />}
      <TraceList sections={report.sections} />
      <FindOutList groups={report.next.findOut} reader={reader} />
      <PathList path={report.next.path} planned={report.planned} />
      <ContradictionList contradictions={report.contradictions} reader={reader} />
      <StandardList report={report} path={standardsPath} />
      <AnswerList sections={report.sections} versionPath={versionPath} />
      <FactList report={report} />
      <Limits report={report} />
      <TechnicalDetails report={report}>{technical}</TechnicalDetails>
    </article>
  )
}
