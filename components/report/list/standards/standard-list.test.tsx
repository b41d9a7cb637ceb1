import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ProvisionInReport, StandardInReport } from '@/lib/core/report/report'
import { countUnchecked, summaryWords } from '@/lib/core/report/words/standard-words'
import { noteWords } from '@/lib/core/report/words/words'
import { reportWords } from '@/lib/words/report-words'
import { StandardList } from './standard-list'

const provision: ProvisionInReport = {
  id: '1',
  title: 'Doors are locked',
  strength: 'mandatory',
  code: null,
  group: 'Doors',
  appliesIf: [],
  status: 'partly-indicated',
  atMost: 'part',
  basis: [],
  limit: null,
}
const standard: StandardInReport = {
  id: 'rules',
  title: 'Rules of a place',
  version: '2025',
  publisher: null,
  url: null,
  licenceNote: null,
  counts: {
    indicated: 0,
    'partly-indicated': 1,
    'not-indicated': 0,
    unknown: 0,
    'not-applicable': 0,
    'not-asked': 0,
  },
  summary: '1 partly indicated, of 1 provision',
  provisions: [provision],
}
const words = reportWords('en')
const standardWith = (provisions: ProvisionInReport[]) => ({
  ...standard,
  provisions,
  summary: summaryWords(standard.counts, countUnchecked(provisions), words),
})
const pageOf = (provisions: ProvisionInReport[]) =>
  renderToStaticMarkup(
    <StandardList
      report={{ standards: [standardWith(provisions)], standardsLeftOut: [], notes: noteWords(words) }}
    />,
  )

test('a report says that a standard was not checked against the text, at its head and in each row', () => {
  const page = pageOf([{ ...provision, unchecked: true }])
  expect(page).toContain('Rules of a place 2025: Not checked against the text: 1 partly indicated')
  expect(page).not.toContain('of 1 provision')
  expect(page.split('Not checked against the text').length - 1).toBe(2)
})

test('a report gives the number of provisions of a standard that was checked', () => {
  const page = pageOf([provision])
  expect(page).toContain('Rules of a place 2025: 1 partly indicated, of 1 provision')
  expect(page).not.toContain('Not checked')
})

test('a report names the one standard that provisions are read through above their table', () => {
  const page = pageOf([{ ...provision, through: [through('A standard, V1', '5.1')] }])
  expect(page).toContain('A number alone in the last column is a provision of A standard, V1.')
  expect(page).toContain('<td>5.1</td>')
})

test('a report names each standard beside its provision where provisions are read through several', () => {
  const both = [through('A standard, V1', '5.1'), through('Another, V2', '7')]
  const page = pageOf([{ ...provision, through: both }])
  expect(page).toContain('<td>A standard, V1, 5.1; Another, V2, 7</td>')
  expect(page).not.toContain('A number alone')
})

function through(standard: string, provision: string) {
  return { standard, provision, status: 'indicated' as const }
}
