import { PdfTookTooLong } from '@/lib/pdf/pdf-process'
import { stopPdfProcess } from '@/lib/pdf/print'
import { english } from '@/lib/words/english'
import { printError } from './print'

/** The bytes of a PDF that is being made; null after saying why it took too long. Ends the PDF processes. */
export async function finishPdf(pdf: Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await pdf
  } catch (error) {
    if (!(error instanceof PdfTookTooLong)) throw error
    printError(english.sentence(error.refusal))
    return null
  } finally {
    stopPdfProcess()
  }
}
