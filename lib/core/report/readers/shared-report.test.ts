import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { reviewedLamp, submittedLamp } from '@/tests/support/reviewed-lamp'
import { storedReport } from '@/tests/support/stored-sample'
import { readStoredReport } from '../stored/read-stored-report'
import { forReaders } from './for-readers'
import { sharedReport } from './shared-report'

const words = reportWords('en')
const address = 'https://example.org/shared/abc'

test('a shared report is what readers may see, with the address of its link', () => {
  const report = submittedLamp()
  const { howToCheck, howToChallenge, shared, ...rest } = sharedReport(report, address, words)
  const { howToCheck: _, howToChallenge: __, ...expected } = forReaders(report, words)
  expect(rest).toEqual(expected)
  expect(shared).toEqual({ address })
  expect(howToCheck).toContain(`Open ${address}`)
  expect(howToChallenge).toContain('Sam Lux')
})

test('reviews stay beside it', () => {
  expect(sharedReport(reviewedLamp(), address, words).review?.conclusions).toHaveLength(1)
})

test('a report of the first format is shared without the notes that it printed then', () => {
  const shown = sharedReport(readStoredReport(storedReport('format-1'), reportWords), address, words)
  expect(JSON.stringify(shown)).not.toContain('Ask Sam')
  expect(shown.submission).toMatchObject({ validUntil: '2027-06-30', contact: null })
})
