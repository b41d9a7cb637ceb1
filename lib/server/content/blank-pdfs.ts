import 'server-only'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { renderBlank } from '@/lib/pdf/render/render-blank'

/** By the version's hash. Rendered once per version and cached, so requests cannot overload the renderer. */
const printed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** The blank questionnaire of a version as a PDF. */
export function blankPdf(version: Questionnaire): Promise<Uint8Array<ArrayBuffer>> {
  const known = printed.get(version.hash)
  if (known) return known
  const printing = renderBlank(version).then((bytes) => Uint8Array.from(bytes))
  printed.set(version.hash, printing)
  printing.catch(() => printed.delete(version.hash))
  return printing
}
