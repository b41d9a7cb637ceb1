import { type CachedMarkup, cacheMarkup, findMarkup } from '@/app/_shell/markup/cached-markup'
import { Downloads } from '@/components/report/downloads'
import { ReportView } from '@/components/report/report-view'
import { versionPath } from '@/components/version/version-path'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import type { Person } from '@/lib/server/identity/person'
import { findSubmission, type SubmissionHead } from '@/lib/server/submissions/submissions'
import { english } from '@/lib/words/english'

const { t } = english

/**
 * The report of a submission that this person may read, rendered once: it never changes. The name it is cached under
 * holds its digests, and the submission's id, which is in its links.
 */
export async function reportMarkup(
  person: Person,
  head: SubmissionHead,
): Promise<{ name: string; words: CachedMarkup['words'] }> {
  const name = `report ${head.id} ${head.reportDigest} ${head.pdfDigest}`
  const { words } = findMarkup(name) ?? (await renderReport(person, head.id, name))
  return { name, words }
}

async function renderReport(person: Person, id: string, name: string): Promise<CachedMarkup> {
  const submission = await findSubmission(person, id)
  if (!submission) throw new Error(`The submission ${id} was there a moment ago.`)
  const { report, number } = submission
  const { questionnaire, product } = report
  const assessed = `${isolatedText(product.name)} ${isolatedText(product.release.label)}`
  const view = (
    <ReportView
      report={report}
      downloads={<Downloads submission={submission} />}
      versionPath={versionPath(questionnaire)}
      standardsPath={`/reports/${id}/standards`}
    />
  )
  return cacheMarkup(name, view, {
    title: t('reports.title', {
      number,
      product: assessed,
      questionnaire: `${questionnaire.title} ${questionnaire.version}`,
    }),
    questionnaire: `${questionnaire.title} ${questionnaire.version}`,
  })
}
