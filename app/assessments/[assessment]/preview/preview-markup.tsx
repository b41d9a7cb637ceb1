import { cacheMarkup, findMarkup } from '@/app/_shell/markup/cached-markup'
import { ReportView } from '@/components/report/report-view'
import { versionPath } from '@/components/version/version-path'
import { jsonDigest } from '@/lib/core/format/hash/content-hash'
import type { Report } from '@/lib/core/report/report'

/** Renders the report of a draft and gives the name it is cached under, which changes with everything it says. */
export function previewMarkup(assessmentId: string, report: Report): string {
  const name = `preview ${assessmentId} ${jsonDigest(report)}`
  if (!findMarkup(name))
    cacheMarkup(
      name,
      <ReportView
        report={report}
        versionPath={versionPath(report.questionnaire)}
        standardsPath={`/assessments/${assessmentId}/standards`}
      />,
    )
  return name
}
