import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { openPdf, pageTexts, roles } from '../../../tests/support/read-pdf'
import { smallQuestionnaire } from '../../../tests/support/small-questionnaire'
import type { Question } from '../../core/format/questionnaire'
import { readQuestionnaires } from '../../files/content/read-questionnaires'
import { stopPdfProcess } from '../print'
import { renderBlank } from './render-blank'

afterAll(() => stopPdfProcess())

const version = smallQuestionnaire()

describe('the blank questionnaire', () => {
  it('is marked as tagged PDF/UA-1, with title and one heading for each fact and question', async () => {
    const pdf = await openPdf(await renderBlank(version))
    const { metadata } = await pdf.getMetadata()
    expect(metadata.get('dc:title')).toBe(`${version.title} ${version.version}: blank questionnaire`)
    expect(metadata.getRaw()).toMatch(/pdfuaid:part>1</)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const headings = (await roles(pdf)).filter((role) => /^H\d$/.test(role))
    expect(headings[0]).toBe('H1')
    expect(headings.filter((role) => role === 'H1')).toHaveLength(1)
    const asked = version.facts.length + version.sections.flatMap(({ questions }) => questions).length
    expect(headings.filter((role) => role === 'H3')).toHaveLength(asked)
  })

  it('shows no credits, so that people say what is so and not what pays', async () => {
    expect((await pageTexts(await openPdf(await renderBlank(version)))).join()).not.toMatch(
      /\bcredit|\bpoints\b/i,
    )
  })

  it('begins the facts and each section on a new page, with version and fingerprint on every page', async () => {
    const pages = await pageTexts(await openPdf(await renderBlank(version)))
    for (const page of pages) {
      expect(page).toContain(`version ${version.version}`)
      expect(page).toContain(version.hash)
      expect(page).toMatch(/Page \d+ of \d+/)
    }
    for (const words of [
      'Facts about the product',
      ...version.sections.map(({ title, intro }) => title + intro),
    ]) {
      const [page = '', ...more] = pages.filter((each) => each.includes(words))
      expect(more).toEqual([])
      // Whatever asks something comes after it.
      expect(page.slice(0, page.indexOf(words))).not.toContain('?')
      expect(page).toContain(words)
    }
  })

  it('gives the same bytes for the same version', async () => {
    const digests = [await renderBlank(version), await renderBlank(version)].map(digest)
    expect(digests[0]).toBe(digests[1])
  })
})

const reading = readQuestionnaires('questionnaires')
const published = reading.read ? reading.questionnaires : []

it.each(published.map((each) => [`${each.id}@${each.version}`, each] as const))(
  'the blank %s asks every fact and every question, with all that can be said and who knows',
  async (_, each) => {
    const words = squeeze((await pageTexts(await openPdf(await renderBlank(each)))).join(''))
    const questions = each.sections.flatMap((section) => section.questions)
    const texts = [...each.facts.map(({ ask }) => ask), ...questions.flatMap(textsOf)]
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => !words.includes(squeeze(text)))).toEqual([])
    expect(words.split(squeeze('Don’t know yet')).length - 1).toBeGreaterThanOrEqual(questions.length)
    expect(words.split('knows').length - 1).toBeGreaterThanOrEqual(questions.length)
  },
)

function textsOf(question: Question): string[] {
  const choices = question.kind === 'choice' ? question.options : question.items
  return [question.ask, ...choices.map(({ text }) => text)]
}

const squeeze = (text: string) => text.replace(/\s+/g, '')
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
