import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** More pages would take the memory of a phone. */
const mostPages = 20
const mostWidth = 900

type Order = {
  /** Emptied first. */
  element: HTMLElement
  signal: AbortSignal
  /** What a page is called, for those who cannot see it. */
  label: (number: number, count: number) => string
}

/** Draws the first pages of the PDF at an address, one below the other. Rejects where it cannot be read. */
export async function drawPdf(
  address: string,
  { element, signal, label }: Order,
): Promise<{ pages: number; drawn: number }> {
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = '/generated/pdf-worker.mjs'
  const task = getDocument({
    url: address,
    isEvalSupported: false,
    enableXfa: false,
    disableRange: true,
    disableStream: true,
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  signal.addEventListener('abort', () => task.destroy())
  const document = await task.promise
  const drawn = Math.min(document.numPages, mostPages)
  element.replaceChildren()
  for (let number = 1; number <= drawn; number += 1) {
    await drawPage(document, { number, element, label })
  }
  return { pages: document.numPages, drawn }
}

async function drawPage(
  document: PDFDocumentProxy,
  { number, element, label }: { number: number } & Omit<Order, 'signal'>,
): Promise<void> {
  const page = await document.getPage(number)
  const canvas = element.ownerDocument.createElement('canvas')
  canvas.className = 'max-w-full rounded-box border border-line bg-white'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', `${label(number, document.numPages)}: ${await textOf(page)}`)
  const viewport = page.getViewport({ scale: 1 })
  const sharp = page.getViewport({
    scale: (mostWidth / viewport.width) * Math.min(2, window.devicePixelRatio),
  })
  canvas.width = sharp.width
  canvas.height = sharp.height
  element.append(canvas)
  await page.render({ canvas, viewport: sharp, annotationMode: 0 }).promise
  page.cleanup()
}

/** The words of a page, read to those who cannot see it. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .slice(0, 4_000)
}
