import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { blankPdf } from '@/lib/server/content/blank-pdfs'
import { listQuestionnaires } from '@/lib/server/content/catalogue'
import { isUnpublishedAddress } from '@/lib/server/content/public-address'
import {
  findNewestVersion,
  findQuestion,
  findRetirement,
  findVersion,
  listByQuestionnaire,
} from '@/lib/server/content/published-versions'
import { publishSmall } from '../../support/published-questionnaires'
import { smallReworded, smallSuccessor } from '../../support/small-successor'

const all = publishSmall(smallSuccessor, smallReworded)
const [first, second, third] = all.map(({ version }) => version)
const retired = { on: '2026-11-01', because: 'A question misled people.' }
changePublished((published) => {
  published[`small@${second}`] = { ...published[`small@${second}`], retired }
  delete published[`small@${third}`]
})

afterAll(() => stopPdfProcess())

test('a draft is nowhere to be read, not even by its address', () => {
  expect(listByQuestionnaire()[0]?.versions.map(({ questionnaire }) => questionnaire.version)).toEqual([
    second,
    first,
  ])
  expect(findVersion({ id: 'small', version: third ?? '' })).toBeNull()
  for (const page of ['', '/coverage', '/changes', '/blank.pdf', '/lock']) {
    expect(isUnpublishedAddress(`/questionnaires/small/${third}${page}`)).toBe(true)
  }
})

test('a retired version can be read and says so, while the way without a version leads past it', () => {
  expect(findVersion({ id: 'small', version: second ?? '' })?.version).toBe(second)
  expect(findRetirement({ id: 'small', version: second ?? '' })).toEqual(retired)
  expect(findNewestVersion('small')?.version).toBe(first)
  expect(listQuestionnaires().map(({ version }) => version)).toEqual([first])
})

test.each([
  ['/questionnaires', false],
  ['/questionnaires/small', false],
  ['/questionnaires/large', true],
  [`/questionnaires/small/${first}`, false],
  [`/questionnaires/small/${first}/coverage`, false],
  [`/questionnaires/small/${first}/blank.pdf`, false],
  [`/questionnaires/small/${first}/changes`, true],
  [`/questionnaires/small/${second}/changes`, false],
  [`/questionnaires/small/${first}/lock`, false],
  [`/questionnaires/small/${first}/window`, true],
  [`/questionnaires/small/${first}/lock/more`, true],
  ['/questionnaires/small/constructor', true],
  ['/products/no-such-product', false],
])('%s leads nowhere: %s', (address, isNowhere) => {
  expect(isUnpublishedAddress(address)).toBe(isNowhere)
})

test('a question is found with its section', () => {
  const found = findQuestion({ id: 'small', version: first ?? '', question: 'lock' })
  expect(found?.section.id).toBe('locks')
  expect(findQuestion({ id: 'small', version: first ?? '', question: 'window' })).toBeNull()
})

test('the blank questionnaire of a version is printed once and kept', async () => {
  const version = findVersion({ id: 'small', version: first ?? '' })
  if (!version) throw new Error('the first version is not published')
  expect(await blankPdf(version)).toBe(await blankPdf(version))
})

type Published = Record<string, object>

function changePublished(change: (published: Published) => void): void {
  const file = path.join(process.env.QUESTIONNAIRES ?? '', 'published.json')
  const published: Published = JSON.parse(readFileSync(file, 'utf8'))
  change(published)
  writeFileSync(file, `${JSON.stringify(published, null, 2)}\n`)
}
