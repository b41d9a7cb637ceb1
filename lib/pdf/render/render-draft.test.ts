import { afterAll, expect, test } from 'vitest'
import { fullReport } from '../../../tests/support/full-report'
import { openPdf, type Pdf, pageTexts } from '../../../tests/support/read-pdf'
import { stopPdfProcess } from '../print'
import { renderPdf } from './render-pdf'

const submitted = fullReport()
const draft = { ...submitted, submission: null }

afterAll(() => stopPdfProcess())

test('each page of a draft says that it is one, also to a screen reader, which leaves out the head of a page', async () => {
  const pdf = await openPdf(await renderPdf(draft))
  expect(pdf.numPages).toBeGreaterThan(1)
  for (const text of await pageTexts(pdf)) expect(text).toContain('Draft, not submitted')
  for (const text of await taggedTexts(pdf)) expect(text).toContain('Draft')
  const { metadata } = await pdf.getMetadata()
  expect(metadata.get('dc:title')).toMatch(/^Draft of /)
})

test('a draft names no digest of its answers, and a submission is not marked', async () => {
  const texts = await pageTexts(await openPdf(await renderPdf(draft)))
  expect(texts.join(' ')).not.toContain(draft.contentDigest)
  const stored = await pageTexts(await openPdf(await renderPdf(submitted)))
  expect(stored.join(' ')).toContain(submitted.contentDigest)
  expect(stored.join(' ')).not.toContain('Draft')
})

/** The text of each page without artifacts, such as its head. */
async function taggedTexts(pdf: Pdf): Promise<string[]> {
  const texts: string[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true })
    const open: boolean[] = []
    let text = ''
    for (const item of items) {
      if ('str' in item) text += open.includes(true) ? '' : item.str
      else if (item.type === 'endMarkedContent') open.pop()
      else open.push('tag' in item && item.tag === 'Artifact')
    }
    texts.push(text)
  }
  return texts
}
