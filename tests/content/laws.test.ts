// Whether a framework is a law, and from which day: what readers of a report rely on.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { frameworkSchema } from '@/lib/core/format/schema/library-schema'
import { lawParts } from '@/lib/core/standards/law-parts'
import { babyMonitorReport } from '../support/baby-monitor-report'

const folder = new URL('../../questionnaires/frameworks/', import.meta.url)
const frameworks = readdirSync(folder).map((name) =>
  frameworkSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'failsafe' })),
)

test('every framework says whether it is a law, a standard or guidance', () => {
  expect(frameworks.filter(({ binding }) => binding === undefined).map(({ id }) => id)).toEqual([])
})

describe('a law applies from the day that its text says', () => {
  test.each([
    ['eu-gdpr-2016-679', { '2018-05-25': 'all' }],
    ['uk-psti-2023', { '2024-04-29': 'all' }],
    ['eu-nis2-2022-2555', { '2024-10-18': 'all' }],
    ['eu-data-act-2023-2854', { '2025-09-12': 'all', '2026-09-13': ['3(1)'] }],
    [
      'eu-ai-act-2024-1689',
      {
        '2025-02-02': ['4'],
        '2026-08-02': 'all',
        '2027-12-02': [
          '13(1)',
          '13(2)',
          '13(3)',
          '13(3)(c)',
          '14(1)',
          '14(4)(d)',
          '14(4)(e)',
          '26(11)',
          '27',
        ],
      },
    ],
    ['eu-cra-2024-2847', { '2026-09-11': ['Art14', 'Art14(8)'], '2027-12-11': 'all' }],
  ])('%s', (id, days) => {
    const law = frameworks.find((each) => each.id === id)
    const parts = law ? lawParts(law, 'Everything else') : []
    expect(parts.map(({ from }) => from)).toEqual(Object.keys(days))
    for (const [from, named] of Object.entries(days)) {
      const provisions = parts.find((part) => part.from === from)?.provisions.map((each) => each.id)
      if (Array.isArray(named)) expect(provisions).toEqual(named)
    }
    expect(parts.flatMap(({ provisions }) => provisions)).toHaveLength(law?.provisions.length ?? -1)
  })
})

test('the fictional baby monitor, sold in Europe and Britain, is shown what the law asks, in order of date', () => {
  const { laws, standards } = babyMonitorReport()
  expect(laws?.required.map(({ standard, from }) => `${from} ${standard}`)).toEqual([
    '2018-05-25 eu-gdpr-2016-679',
    '2024-04-29 uk-psti-2023',
    '2025-02-02 eu-ai-act-2024-1689',
    '2025-09-12 eu-data-act-2023-2854',
    '2026-08-02 eu-ai-act-2024-1689',
    '2026-09-11 eu-cra-2024-2847',
    '2026-09-13 eu-data-act-2023-2854',
    '2027-12-02 eu-ai-act-2024-1689',
    '2027-12-11 eu-cra-2024-2847',
  ])
  expect(standards.slice(0, 5).map(({ id }) => id)).toEqual([
    'eu-gdpr-2016-679',
    'uk-psti-2023',
    'eu-ai-act-2024-1689',
    'eu-data-act-2023-2854',
    'eu-cra-2024-2847',
  ])
})
