// Runs in a worker thread of its own for one PDF: waits for its path, searches it, opens it as a reader would, and answers
// with what is wrong with it, or that nothing is. scripts/pack-reader.js bundles it.

import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { findForbidden } from './find-forbidden'
import type { PdfMessage } from './messages'

parentPort?.once('message', async (path) => {
  post('reading')
  post(await examine(readFileSync(String(path))))
})

async function examine(bytes: Buffer): Promise<PdfMessage> {
  if (!isOneDocument(bytes)) return 'damaged'
  const found = findForbidden(bytes)
  return found ?? open(new Uint8Array(bytes))
}

/** After its last mark of an end, a PDF has nothing more that another program could take it for. */
function isOneDocument(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('%%EOF')
  return end !== -1 && /^[\0\s]*$/.test(bytes.toString('latin1', end + 5))
}

async function open(data: Uint8Array): Promise<PdfMessage> {
  const task = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
  })
  try {
    const document = await task.promise
    const { info } = await document.getMetadata()
    if ('EncryptFilterName' in info && info.EncryptFilterName) return 'encrypted'
    if ((await document.hasJSActions()) || (await document.getJSActions())) return 'active'
    if (await document.getAttachments()) return 'embedded'
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      await page.getAnnotations()
      page.cleanup()
    }
    return document.numPages > 0 ? 'accepted' : 'damaged'
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'
  } finally {
    await task.destroy()
  }
}

function post(message: PdfMessage): void {
  parentPort?.postMessage(message)
}
