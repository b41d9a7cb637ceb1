import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { type Edit, withContent } from '@/tests/support/broken-content'
import { questionnaireIn } from '@/tests/support/small-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import type { Answers } from '../../../answers/answer'
import { missingOf, standardTable } from '../../standards/standard-table'
import { isUnchecked, limitWords, missingInReport, summaryWords } from '../standard-words'

const words = reportWords('en')

const counts = {
  indicated: 0,
  'partly-indicated': 3,
  'not-indicated': 1,
  unknown: 0,
  'not-applicable': 0,
  'not-asked': 1,
}

describe('the summary of a standard', () => {
  test('gives the statuses, of how many provisions', () => {
    expect(summaryWords({ ...counts, indicated: 2 }, 0, words)).toBe(
      '2 indicated, 3 partly indicated, 1 not indicated, 1 not asked, of 7 provisions',
    )
  })

  test('says how many were not checked against the text', () => {
    expect(summaryWords(counts, 2, words)).toBe(
      '3 partly indicated, 1 not indicated, 1 not asked, of 5 provisions, 2 of them not checked against the text',
    )
  })

  test('gives no share of a list of which nothing was checked against the text', () => {
    expect(summaryWords(counts, 5, words)).toBe(
      'Not checked against the text: 3 partly indicated, 1 not indicated, 1 not asked',
    )
  })
})

test('a standard counts as not checked where it has provisions and none was checked', () => {
  const [checked, unchecked] = [{}, { unchecked: true }]
  expect([[unchecked, unchecked], [unchecked, checked], [checked], []].map(isUnchecked)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

describe('a provision that was not checked against the text', () => {
  const unverified: Edit = {
    file: 'frameworks/standard.yaml',
    from: /verified: true/g,
    to: 'verified: false\n    note: Not compared with the text.',
  }
  const answers: Answers = {
    lock: { says: { kind: 'choice', option: 'strong' }, evidence: [], copied: false },
    doors: { says: { kind: 'checklist', items: ['front', 'back'] }, evidence: [], copied: false },
  }
  const reportAfter = (...edits: Edit[]) =>
    withContent(edits, (folder) => smallReport({ answers }, questionnaireIn(folder)))

  test('is indicated in part by answers that would indicate it whole, and its row says why', () => {
    const [checked] = standardTable(reportAfter(), 'standard', words)?.rows ?? []
    const [unchecked] = standardTable(reportAfter(unverified), 'standard', words)?.rows ?? []
    expect([checked?.status, checked?.limit]).toEqual(['indicated', null])
    expect(unchecked?.status).toBe('partly-indicated')
    expect(unchecked && missingOf(unchecked)).toEqual(['Not checked against the text, so at most in part.'])
  })

  test('is marked in the report, so that a submission keeps it', () => {
    const marked = (report: ReturnType<typeof reportAfter>) =>
      report.standards.flatMap(({ provisions }) => provisions.map(({ unchecked }) => unchecked))
    expect(marked(reportAfter(unverified))).toEqual([true, true])
    expect(marked(reportAfter())).toEqual([undefined, undefined])
  })

  test('names those it is read through once by standard, with their statuses', () => {
    const through = [
      { standard: 'A standard, V1', provision: '5.1', status: 'indicated' as const },
      { standard: 'A standard, V1', provision: '5.10', status: 'not-asked' as const },
      { standard: 'A law, 2024', provision: '3', status: 'unknown' as const },
    ]
    expect(limitWords({ status: 'partly-indicated', atMost: 'part', through, unchecked: true }, words)).toBe(
      'Read through A standard, V1: 5.1 (indicated), 5.10 (not asked); A law, 2024: 3 (unknown). Not checked against the text, so at most in part.',
    )
  })

  test('makes its standard say that it was not checked', () => {
    const [standard] = reportAfter(unverified).standards
    if (!standard) throw new Error('The standard is not in the report.')
    expect(standard.summary).toBe('Not checked against the text: 1 partly indicated, 1 not asked')
    expect(standardTable(reportAfter(unverified), 'standard', words)?.unchecked).toBe(2)
  })

  test.each([
    ['not-asked', 'Not checked against the text. No question of this questionnaire asks for it.'],
    ['not-applicable', 'Not checked against the text.'],
    ['unknown', 'Not checked against the text, so at most in part.'],
  ] as const)('%s: promises no status that it cannot have', (status, said) => {
    expect(limitWords({ status, atMost: 'part', unchecked: true }, words)).toBe(said)
  })
})

describe('what a provision says beside its status', () => {
  test.each([
    ['not-asked', null, 'No question of this questionnaire asks for it.'],
    ['not-applicable', 'whole', null],
    ['indicated', 'part', null],
    ['unknown', null, 'What is missing was not recorded when this report was made.'],
    ['not-indicated', 'nothing', 'The facts about the product leave out every question that asks for it.'],
    ['unknown', 'part', 'Answers to the questions asked can indicate it in part at most.'],
    ['unknown', 'whole', null],
  ] as const)('%s, at most %s', (status, atMost, said) => {
    expect(limitWords({ status, atMost }, words)).toBe(said)
  })

  test('is only what it is read through, where it is read through others', () => {
    const through = [{ standard: 'A law', provision: '3', status: 'unknown' as const }]
    expect(limitWords({ status: 'not-asked', atMost: null, through }, words)).toBe(
      'Read through A law: 3 (unknown).',
    )
  })

  test.each([
    [{ indicates: 'whole', needs: 'all', choices: ['A', 'B'] }, 'To indicate it whole, all of: “A”; “B”'],
    [{ indicates: 'part', needs: 'one', choices: ['A', 'B'] }, 'To indicate it in part, one of: “A”; “B”'],
    [{ indicates: 'part', needs: 'one', choices: ['A'] }, 'To indicate it in part: “A”'],
    [{ indicates: 'whole', needs: 'all', choices: [] }, null],
  ] as const)('is what would have to be answered, where anything would', (missing, said) => {
    expect(missingInReport({ ...missing, choices: [...missing.choices] }, words)?.words).toBe(said)
  })

  test('is nothing where nothing is missing', () => {
    expect(missingInReport(null, words)).toBeNull()
  })
})
