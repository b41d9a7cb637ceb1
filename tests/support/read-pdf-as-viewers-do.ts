// The text of a PDF as viewers find and copy it: PDFium reads the ActualText of ligatures and reordered
// glyphs, which pdf.js does not.

import { PDFiumLibrary } from '@hyzyla/pdfium'

export async function viewerText(bytes: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const pages = [...document.pages()].map((page) => page.getText())
  document.destroy()
  library.destroy()
  return pages.join('\n')
}
