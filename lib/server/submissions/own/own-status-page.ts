import 'server-only'
import { type OwnStatus, provisionKey } from '@/lib/core/answers/own-status'
import type { OpenAssessment, StoredEntry } from '@/lib/core/assessment/assessment'
import { type StandardRow, standardTable } from '@/lib/core/report/standards/standard-table'
import { reportWords } from '@/lib/words/report-words'
import type { Person } from '../../identity/person'
import { findDraftReport } from '../draft-report'

export type OwnStatusPage = {
  assessment: OpenAssessment
  /** Title and version of the standard. */
  standard: string
  row: StandardRow
  own: OwnStatus | null
  revision: number
  /** False once it was submitted. */
  mayWrite: boolean
}

/** One provision of a draft with what the answers indicate and what the team says itself; null where there is none. */
export async function findOwnStatusPage(
  person: Person,
  { id, framework, provision }: { id: string; framework: string; provision: string },
): Promise<OwnStatusPage | null> {
  const found = await findDraftReport(person, id)
  const table = found && standardTable(found.report, framework, reportWords(found.report.language))
  const row = table?.rows.find((each) => each.id === provision)
  if (!found || !table || !row) return null
  const { assessment } = found
  const stored: StoredEntry<OwnStatus> | undefined = assessment.stored.own[provisionKey(framework, provision)]
  return {
    assessment,
    standard: `${table.title} ${table.version}`,
    row,
    own: stored?.value ?? null,
    revision: stored?.revision ?? 0,
    mayWrite: assessment.may.answer,
  }
}
