import { describe, expect, test } from 'vitest'
import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import {
  atRows,
  completeEvidence,
  linkFrom,
  missingEvidence,
  readEvidence,
  type TypedEvidence,
  textsOf,
  typedEvidenceFrom,
} from './typed-evidence'

const [kind] = evidenceKinds
const stored = typedEvidenceFrom([
  { title: 'Test report', url: 'https://example.org/t', kind, speaksOf: '2026-03-01' },
  { title: 'Policy', url: 'https://example.org/p', kind, speaksOf: '2026-04-01', expires: '2027-04-01' },
])
const needed = ['title', 'url', 'kind', 'speaksOf'] as const
const empty: TypedEvidence = {
  title: '',
  url: '',
  kind: '',
  speaksOf: '',
  expires: '',
  row: 2,
  stored: false,
}

describe('stored evidence', () => {
  test.each(needed)('of which %s is emptied is kept as it was, and asked for it', (field) => {
    const typed = emptied(0, field)
    expect(completeEvidence(typed, stored)).toEqual(stored)
    expect(missingEvidence(typed).map((problem) => problem.field)).toEqual([`evidence.0.${field}`])
  })

  test.each(needed)('of which %s is only blanks is kept as it was', (field) => {
    const typed = stored.map((row) => ({ ...row, [field]: '  ' }))
    expect(completeEvidence(typed, stored)).toEqual(stored)
  })

  test('of which every field is emptied is kept, with a word on how to remove it', () => {
    const typed = emptied(1, ...needed, 'expires')
    expect(completeEvidence(typed, stored)).toEqual(stored)
    expect(missingEvidence(typed)).toEqual([
      {
        field: 'evidence.1.title',
        code: 'typed-problem.evidence.empty',
        values: { number: 2 },
      },
    ])
  })

  test('may lose its day of expiry, which it need not have', () => {
    const typed = emptied(1, 'expires')
    expect(missingEvidence(typed)).toEqual([])
    expect(completeEvidence(typed, stored)).toEqual(typed)
  })

  test('is removed when its row is removed, and the row after it stays itself', () => {
    expect(completeEvidence(stored.slice(1), stored)).toEqual([stored[1]])
    expect(completeEvidence(emptied(1, 'url').slice(1), stored)).toEqual([stored[1]])
  })

  test('with an emptied field is a change, also when all its fields are empty', () => {
    expect(textsOf(emptied(0, ...needed))).not.toEqual(textsOf(stored))
    expect(textsOf([...stored, empty])).toEqual(textsOf(stored))
  })
})

describe('new evidence', () => {
  test.each(needed)('is not saved while only its %s is there, and asked for the rest', (field) => {
    const typed = [...stored, { ...empty, [field]: 'something' }]
    expect(completeEvidence(typed, stored)).toEqual(stored)
    expect(missingEvidence(typed)).toHaveLength(3)
  })
})

test('a form gives back the rows that it has, empty and stored ones too', () => {
  const form = new FormData()
  for (const [row, title] of [
    [0, ''],
    [3, 'Policy'],
  ] as const) {
    form.append(`q.a.evidence.${row}.title`, title)
    form.append(`q.a.evidence.${row}.stored`, row === 0 ? 'yes' : '')
  }
  form.append('q.a-b.evidence.1.title', 'of another question')
  expect(readEvidence(form, 'q.a.evidence')).toEqual([
    { ...empty, row: 0, stored: true },
    { ...empty, row: 3, title: 'Policy' },
  ])
})

test('a refusal of the second piece that was sent is shown at the row in which it was typed', () => {
  const [first, second] = stored
  const sent = [first, second].flatMap((row, index) => (row ? [{ ...row, row: index * 2 }] : []))
  expect(atRows([{ field: 'evidence.1.url', message: 'no' }], sent)).toEqual([
    { field: 'evidence.2.url', message: 'no' },
  ])
  expect(atRows([{ field: 'note', message: 'too long' }], sent)).toEqual([
    { field: 'note', message: 'too long' },
  ])
})

function emptied(row: number, ...fields: (keyof TypedEvidence)[]): TypedEvidence[] {
  const blanks = Object.fromEntries(fields.map((field) => [field, '']))
  return stored.map((typed) => (typed.row === row ? { ...typed, ...blanks } : typed))
}

describe('what is typed as address or reference', () => {
  const typed = (url: string): TypedEvidence => ({
    ...empty,
    title: 'Report',
    kind,
    speaksOf: '2026-03-01',
    url,
  })

  test.each(['https://example.org/t', 'htp://x', 'www.example.org', 'example.org/t'])(
    '%s is given as an address, whose mistakes are reported',
    (text) => expect(linkFrom(typed(` ${text} `))).toMatchObject({ url: text }),
  )

  test('is a reference otherwise', () => {
    const link = linkFrom(typed(' TR-2026-118 '))
    expect(link).toMatchObject({ reference: 'TR-2026-118' })
    expect(link).not.toHaveProperty('url')
    expect(typedEvidenceFrom([link])[0]?.url).toBe('TR-2026-118')
  })

  test('has a problem of the reference at its own field', () => {
    expect(atRows([{ field: 'evidence.0.reference' }], [typed('x')])).toEqual([{ field: 'evidence.2.url' }])
  })

  test('is not asked for where there is a file, whose digest is saved again', () => {
    const file = { ...typed(''), sha256: 'a'.repeat(64) }
    expect(missingEvidence([file])).toEqual([])
    expect(linkFrom(file)).toMatchObject({ sha256: 'a'.repeat(64) })
    expect(typedEvidenceFrom([linkFrom(file)])[0]).toMatchObject({ url: '', sha256: 'a'.repeat(64) })
  })
})
