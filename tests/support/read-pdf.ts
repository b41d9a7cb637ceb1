// Reads a PDF back: its pages as text, and the roles of its structure as a screen reader meets them.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Pdf = Awaited<ReturnType<typeof openPdf>>

export function openPdf(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise
}

/** The text of each page, pieces joined without spaces. */
export async function pageTexts(pdf: Pdf): Promise<string[]> {
  const contents = await Promise.all((await pages(pdf)).map((page) => page.getTextContent()))
  return contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(''))
}

/** Every role, in reading order: 'H1', 'P', 'L', … */
export async function roles(pdf: Pdf): Promise<string[]> {
  const roots = await Promise.all((await pages(pdf)).map((page) => page.getStructTree()))
  return roots.flatMap(flatten)
}

function pages(pdf: Pdf) {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
}

function flatten(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [String(node.role), ...children.flatMap(flatten)]
}
