import { randomUUID } from 'node:crypto'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReportView } from '@/components/report/report-view'
import { readStoredContent } from '@/lib/core/assessment/submission/read-stored-content'
import { stopPdfProcess } from '@/lib/pdf/print'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { createProduct } from '@/lib/server/products/products'
import { createRelease } from '@/lib/server/products/releases'
import { readSubmissionStandard } from '@/lib/server/submissions/made/standard-file'
import { findSubmission, readSubmissionPdf, readSubmissionReport } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, bestAnswer, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { openPdf, pageTexts } from '../../support/read-pdf'

const questionnaire = publishQuestionnaires().find(({ id }) => id === 'iot-good-practice')
if (!questionnaire) throw new Error('there is no questionnaire')
const version = questionnaire
const question = questionsOf(version).find(
  ({ appliesWhen, indicates }) =>
    !appliesWhen && indicates.some(({ provision }) => provision.framework === 'etsi-en-303-645-v3'),
)
if (!question) throw new Error('no question speaks for the standard')
const asked = question
const [note, remark] = ['Ask Sam before the audit.', 'Measured on three units in May.']

let ada: Member
let id: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  const product = await createProduct(ada, { name: 'Lamp' })
  if (!product.created) throw new Error(JSON.stringify(product))
  const scope = { device: { in: true }, app: { in: false, detail: 'There is none' }, regions: '' }
  const release = await createRelease(ada, product.id, { label: '1.0', scope })
  if (!release?.created) throw new Error(JSON.stringify(release))
  const assessmentId = await startDraft(ada, release.id, version)
  await answerEverything(ada, assessmentId)
  const { revision } = await ownerDatabase().entry.findFirstOrThrow({
    where: { assessmentId, kind: 'answer', key: asked.id },
  })
  const save = { assessmentId, questionId: asked.id, baseRevision: revision, mutationId: randomUUID() }
  await saveAnswer(ada, { saidBy: ada.id, ...save, answer: { ...bestAnswer(asked), note, remark } })
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  const outcome = await submit(ada, { assessmentId, accountable })
  if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
  id = outcome.id
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('a report', () => {
  test('holds the remark and never the note, on its page, as JSON and in the tables of standards', async () => {
    const order = { id, framework: 'etsi-en-303-645-v3' }
    const table = await readSubmissionStandard(ada, { ...order, file: 'table.csv' })
    const annex = await readSubmissionStandard(ada, { ...order, file: 'annex.pdf' })
    const texts = [
      (await readSubmissionReport(ada, id))?.json,
      await page(),
      table && 'body' in table ? String(table.body) : '',
      annex && 'body' in annex && typeof annex.body !== 'string' ? await textOf(annex.body) : '',
    ]
    for (const text of texts) {
      expect(withoutSpaces(text)).toContain(withoutSpaces(remark))
      expect(withoutSpaces(text)).not.toContain(withoutSpaces(note))
    }
    expect(await pdf()).not.toContain(note)
  })

  test('names the organisation as the maker where none was given, on its page, as JSON and as PDF', async () => {
    const { json } = (await readSubmissionReport(ada, id)) ?? { json: '' }
    expect(JSON.parse(json).product.maker).toBe('Lantern Works')
    expect((await page()).replaceAll(/<\/?span>/g, '')).toContain('by <bdi>Lantern Works</bdi>')
    expect((await pdf()).replace(/[\u2066-\u2069]/g, '')).toContain('by Lantern Works')
  })

  test('says of a part of the scope that nobody spoke of that it is not stated', async () => {
    const found = await findSubmission(ada, id)
    expect(found?.report.product.release.scope).toMatchObject({
      device: { state: 'in' },
      app: { state: 'out', detail: 'There is none' },
      cloud: { state: 'not-stated' },
    })
    expect(await page()).toContain('<dt>Cloud service</dt><dd>Not stated</dd>')
    expect(await pdf()).toContain('Not stated')
  })

  test('sends readers to the accountable person, not to an address that they cannot open', async () => {
    for (const text of [await page(), await pdf()]) {
      // Lines of a column end where they do, and the text of a PDF has nothing there.
      expect(text.replaceAll(/<[^>]*>|\s/g, '')).toContain(
        'Ask Grace Okafor, Head of product, for the file of this assessment'.replaceAll(' ', ''),
      )
      expect(text).not.toContain('Open the address')
    }
  })

  test('shows the overall level with evidence on its page, as the PDF does', async () => {
    const found = await findSubmission(ada, id)
    const { overall } = found?.report ?? {}
    const [evidenced] = overall?.assessed ? overall.lenses : []
    if (!evidenced) return expect(overall).toMatchObject({ lenses: [] })
    expect(await page()).toContain(`With evidence: Level ${evidenced.level.level}`)
  })
})

test('the content of a submission holds note and remark, and is read by its schema', async () => {
  const { content, contentFormat } = await ownerDatabase().submission.findUniqueOrThrow({ where: { id } })
  expect(contentFormat).toBe(3)
  expect(readStoredContent(content).answers[asked.id]).toMatchObject({ note, remark })
})

const withoutSpaces = (text = '') => text.replace(/\s/g, '')

async function page(): Promise<string> {
  const found = await findSubmission(ada, id)
  if (!found) throw new Error('the submission is not there')
  return renderToStaticMarkup(createElement(ReportView, { report: found.report }))
}

async function pdf(): Promise<string> {
  const found = await readSubmissionPdf(ada, id)
  if (!found) throw new Error('the PDF is not there')
  return textOf(found.bytes)
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await pageTexts(await openPdf(bytes))).join(' ').replace(/\s+/g, ' ')
}
