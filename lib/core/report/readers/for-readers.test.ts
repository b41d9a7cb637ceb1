import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from '@/lib/core/answers/answer'
import { reportWords } from '@/lib/words/report-words'
import { smallReport } from '@/tests/support/small-report'
import { storedReport } from '@/tests/support/stored-sample'
import { fields } from '../schema/fields'
import { reportSchema } from '../schema/report-schema'
import { readStoredReport } from '../stored/read-stored-report'
import { forReaders } from './for-readers'

const secret = 'Nobody outside may read this.'
const evidence = [
  {
    title: 'Photograph',
    url: 'https://example.org/inside',
    kind: 'document' as const,
    speaksOf: '2026-01-31',
  },
]
const chose = (option: string, more: Partial<Answer> = {}): Answer => ({
  says: { kind: 'choice', option },
  evidence: [],
  copied: false,
  ...more,
})

const inside = () =>
  smallReport({
    facts: { login: 'yes' },
    answers: {
      lock: chose('weak', { evidence, remark: 'Measured in May.' }),
      doors: { ...chose(''), says: { kind: 'checklist', items: ['none'] }, withheld: 'Thieves read too.' },
      'first-word': chose('silent', { withheld: 'Not before May.', remark: secret }),
      'second-word': { ...chose(''), says: { kind: 'unknown' }, withheld: 'Not before June.' },
      'fourth-word': chose('silent', { withheld: 'Never.' }),
    },
  })
const shown = () => forReaders(inside(), reportWords('en'))

test('readers see remarks, and evidence by its title', () => {
  const lock = shown()
    .sections.flatMap(({ answers }) => answers)
    .find(({ question }) => question.id === 'lock')
  expect(lock).toMatchObject({ remark: 'Measured in May.', evidence: [{ title: 'Photograph' }] })
})

test('readers see neither addresses of evidence nor notes of the team', () => {
  expect(JSON.stringify(inside())).toContain('https://example.org/inside')
  expect(JSON.stringify(shown())).not.toContain('https://example.org/inside')
  const earlier = readStoredReport(storedReport('format-2'), reportWords)
  expect(JSON.stringify(earlier)).toContain('Ask Sam')
  expect(JSON.stringify(forReaders(earlier, reportWords('en')))).not.toContain('Ask Sam')
})

test('of a withheld answer readers see the reason alone, wherever it would show', () => {
  const text = JSON.stringify(shown())
  for (const words of ['None of these', 'Nobody is told', secret]) expect(text).not.toContain(words)
  expect(text).toContain('Thieves read too.')
  expect(
    shown().next.findOut.flatMap(({ questions }) => questions.map(({ question }) => question.id)),
  ).toEqual(
    inside()
      .next.findOut.flatMap(({ questions }) => questions.map(({ question }) => question.id))
      .filter((id) => id !== 'second-word'),
  )
})

test('the withheld questions of a section share one line of its trace, which still adds up', () => {
  const [locks, words] = shown().sections
  expect(locks?.trace.map(({ question }) => question?.id ?? null)).toEqual(['lock', null])
  expect(words?.trace.at(-1)).toMatchObject({ question: null, says: '3 answers, withheld from the public' })
  for (const { trace, totals } of shown().sections) {
    const sum = (key: 'gained' | 'uncertain' | 'lost') => trace.reduce((total, row) => total + row[key], 0)
    expect({ gained: sum('gained'), uncertain: sum('uncertain'), lost: sum('lost') }).toEqual(totals)
  }
})

test('the public part of a report is itself a report, and the same again', () => {
  expect(reportSchema.parse(shown())).toEqual(shown())
  expect(forReaders(shown(), reportWords('en'))).toEqual(shown())
})

test('a nested object whose fields nobody has declared does not compile', () => {
  const undeclared = z.strictObject({ name: z.string() })
  // @ts-expect-error: its fields are neither public nor inside
  fields({ public: { undeclared } })
  // @ts-expect-error: nor where there are many of them
  fields({ public: { undeclared: z.array(undeclared).nullable() } })
  // @ts-expect-error: an inside field may always be missing, so that the public part is a report
  fields({ public: {}, inside: { note: z.string() } })
  expect(fields({ public: { name: z.string() }, inside: { note: z.string().optional() } }).inside).toEqual([
    'note',
  ])
})
