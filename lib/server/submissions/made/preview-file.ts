import 'server-only'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { fileName } from '../../http/file-name'
import type { Person } from '../../identity/person'
import { findDraftReport } from '../draft-report'
import { type MadeFile, makePdf } from './made-file'

/** The report of a draft as it would be today, each page marked as a draft; null where there is no draft. Nothing is stored. */
export async function makePreviewPdf(person: Person, assessmentId: string): Promise<MadeFile> {
  const found = await findDraftReport(person, assessmentId)
  if (found?.assessment.state !== 'draft') return null
  const { product, questionnaire, date } = found.report
  const { id, version } = questionnaire
  const name = `draft not submitted ${product.name} ${product.release.label} ${id} ${version} ${date}`
  return makePdf(person, fileName(name, 'pdf'), () => renderPdf(found.report))
}
