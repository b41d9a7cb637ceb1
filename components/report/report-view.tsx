import type { ReactNode } from 'react'
import type { Report } from '@/lib/core/report/report'
import { AnswerList } from './answer-list'
import { Contents } from './contents'
import { ContradictionList } from './contradiction-list'
import { FactList } from './fact-list'
import { FindOutList } from './find-out-list'
import { FloorList } from './floor-list'
import { Limits } from './limits'
import { PathList } from './path-list'
import { RedLineList } from './red-line-list'
import { ReportHead } from './report-head'
import { SectionBars } from './section-bars'
import { StandardList } from './standard-list'
import { TraceList } from './trace-list'

type ReportViewProps = {
  report: Report
  downloads?: ReactNode
  standardsPath?: string
  versionPath?: string
}

/**
 * A report from first to last word: who has checked it comes first. Draws the value and adds nothing;
 * `downloads` is what the surrounding page offers beside it, `standardsPath` where each standard has its page and
 * `versionPath` where each question of the questionnaire has.
 */
export function ReportView({ report, downloads, standardsPath, versionPath }: ReportViewProps) {
  return (
    <article className="report" lang={report.language}>
      <ReportHead report={report} downloads={downloads} />
      <Contents report={report} />
      <SectionBars report={report} />
      <RedLineList redLines={report.redLines} kept={report.redLinesKept} />
      {report.floors && <FloorList floors={report.floors} />}
      <TraceList report={report} />
      <FindOutList groups={report.next.findOut} />
      <PathList path={report.next.path} planned={report.planned} />
      <ContradictionList contradictions={report.contradictions} />
      <StandardList report={report} path={standardsPath} />
      <AnswerList sections={report.sections} versionPath={versionPath} />
      <FactList report={report} />
      <Limits report={report} />
    </article>
  )
}
