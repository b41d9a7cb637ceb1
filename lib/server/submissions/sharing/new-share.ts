import 'server-only'
import { randomBytes } from 'node:crypto'
import { sharedReport } from '@/lib/core/report/readers/shared-report'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { reportWords } from '@/lib/words/report-words'
import { publicUrl } from '../../http/public-url'
import { digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'

/** A link before it is written, with its copy for sharing. */
export type NewShare = {
  id: string
  secret: string
  pdf: Uint8Array<ArrayBuffer>
  pdfDigest: string
  pdfName: string
}

/** What a link is made of: the report as stored, and the name of its PDF. */
export type Sharable = { report: string; pdfName: string }

/**
 * Makes the secret of a link and renders its copy for sharing, before anything is locked. Throws PdfTookTooLong.
 */
export async function newShare({ report, pdfName }: Sharable): Promise<NewShare> {
  const secret = newSecret()
  const stored = readStoredReport(report, reportWords)
  const shown = sharedReport(stored, shareAddress(secret), reportWords(stored.language))
  const pdf = Uint8Array.from(await renderPdf(shown))
  return { id: newId(), secret, pdf, pdfDigest: digestOf(pdf), pdfName: `shared ${pdfName}` }
}

/** The address that a link is. */
export function shareAddress(secret: string): string {
  return publicUrl(`/shared/${secret}`)
}

/** Without the letters and digits that look like others, because people type it from paper. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 128 random bits in 26 letters and digits. */
function newSecret(): string {
  let rest = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let secret = ''
  for (let place = 0; place < 26; place++) {
    secret = alphabet.charAt(Number(rest % 32n)) + secret
    rest /= 32n
  }
  return secret
}
