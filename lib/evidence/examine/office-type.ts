import type { OfficeType } from '../file-types'
import { type Refused, refuseFile } from '../refusal'

/**
 * Which office file has these entries; `texts` holds the parts that say so. Refused are other archives, files with
 * macros and encrypted ones. ECMA-376 part 2 (content types), OpenDocument 1.3 part 2 (mimetype, manifest).
 */
export function officeTypeOf(
  names: readonly string[],
  texts: ReadonlyMap<string, string>,
): { type: OfficeType } | Refused {
  const contentTypes = texts.get('[Content_Types].xml') ?? ''
  if (names.some((name) => macros.test(name)) || /macroEnabled|vbaProject/i.test(contentTypes)) {
    return refuseFile({ code: 'form-problem.evidence-file.macros', values: {} })
  }
  if (texts.get('META-INF/manifest.xml')?.includes('encryption-data')) {
    return refuseFile({ code: 'form-problem.evidence-file.encrypted', values: {} })
  }
  if (contentTypes.includes('wordprocessingml.document.main+xml')) return { type: 'docx' }
  if (contentTypes.includes('spreadsheetml.sheet.main+xml')) return { type: 'xlsx' }
  if (texts.get('mimetype')?.trim() === 'application/vnd.oasis.opendocument.text') return { type: 'odt' }
  return refuseFile({ code: 'form-problem.evidence-file.other-archive', values: {} })
}

/** Visual Basic, macros of Excel 4, controls, and scripts of OpenDocument, wherever they lie. */
const macros = /(?:^|\/)(?:vba(?:Project|Data)[^/]*|macrosheets\/.*|activeX\/.*|Basic\/.*|Scripts\/.*)$/i
