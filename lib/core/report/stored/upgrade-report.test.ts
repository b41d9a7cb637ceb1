import { expect, test } from 'vitest'
import { storedReport } from '@/tests/support/stored-sample'
import { reportOfFormat1Schema, reportOfFormat2Schema } from './report-of-format-2'
import { reportOfFormat3Schema } from './report-of-format-3'
import { fromFormat1, fromFormat2, fromFormat3 } from './upgrade-report'

const format1 = reportOfFormat1Schema.parse(JSON.parse(storedReport('format-1')))
const format2 = reportOfFormat2Schema.parse(JSON.parse(storedReport('format-2')))
const format3 = reportOfFormat3Schema.parse(JSON.parse(storedReport('format-3')))

test('each step makes a report of the next format', () => {
  expect(() => reportOfFormat2Schema.parse(fromFormat1(format1))).not.toThrow()
  expect(() => reportOfFormat3Schema.parse(fromFormat2(format2))).not.toThrow()
})

test('what format 1 did not record of a standard stays unknown', () => {
  const standard = {
    id: 'rules',
    title: 'Rules',
    version: '1',
    counts: {
      indicated: 1,
      'partly-indicated': 0,
      'not-indicated': 0,
      'not-applicable': 0,
      unknown: 0,
      'not-asked': 0,
    },
  }
  const provision = { id: '1', title: 'Doors', strength: 'mandatory', status: 'indicated' as const }
  const given = {
    ...format1,
    standards: [{ ...standard, provisions: [{ ...provision, questions: ['lock'] }] }],
  }
  expect(fromFormat1(given)).toEqual({
    ...format1,
    format: 2,
    standardsLeftOut: [],
    standards: [
      {
        ...standard,
        publisher: null,
        url: null,
        licenceNote: null,
        provisions: [
          {
            ...provision,
            code: null,
            group: null,
            appliesIf: [],
            atMost: null,
            basis: [{ question: 'lock', indicates: null, missing: null }],
          },
        ],
      },
    ],
  })
})

test('format 2 counted no unconfirmed answers, recorded nothing of what holds a level, and kept no red lines', () => {
  const upgraded = fromFormat2(format2)
  expect(upgraded.format).toBe(3)
  expect(upgraded.counts).toEqual({ ...format2.counts, unconfirmed: 0 })
  expect(upgraded.sections.map(({ counts }) => counts)).toEqual(
    format2.sections.map(({ counts }) => ({ ...counts, unconfirmed: 0 })),
  )
  expect(upgraded.sections.map(({ lenses }) => lenses)).toEqual(
    format2.sections.map(({ lenses }) => lenses.map((reading) => ({ ...reading, heldBy: null }))),
  )
  expect(format2.sections[0]?.lenses.length).toBeGreaterThan(0)
  expect(upgraded.redLinesKept).toBeNull()
})

test('the scope of format 2 says of each part whether it was looked at', () => {
  const scope = {
    device: { in: true, detail: 'Unit' },
    app: { in: true },
    cloud: { in: false },
    regions: 'European Union',
  }
  const given = { ...format2, product: { name: 'Lamp', release: { label: '2.0', scope } } }
  expect(fromFormat2(given).product).toEqual({
    name: 'Lamp',
    release: {
      label: '2.0',
      scope: {
        device: { state: 'in', detail: 'Unit' },
        app: { state: 'in', detail: null },
        cloud: { state: 'out', detail: null },
        regions: 'European Union',
      },
    },
  })
})

test('a report of format 2 without a level had no question that counts; one with a level keeps it', () => {
  expect(fromFormat2({ ...format2, overall: { assessed: false } }).overall).toEqual({
    assessed: false,
    because: 'no-question',
  })
  expect(format2.overall.assessed).toBe(true)
  expect(fromFormat2(format2).overall).toEqual(format2.overall)
})

test('notes of the team stay where format 2 printed them, and are no remarks', () => {
  const [section] = format2.sections
  const [answer] = section?.answers ?? []
  if (!section || !answer) throw new Error('the sample has no answer')
  const noted = {
    ...section,
    answers: [
      { ...answer, note: 'Ask Sam.' },
      { ...answer, note: null },
    ],
  }
  const [upgraded] = fromFormat2({ ...format2, sections: [noted] }).sections
  const { note: _, ...same } = answer
  expect(upgraded?.answers).toEqual([
    { ...same, remark: null, note: 'Ask Sam.' },
    { ...same, remark: null },
  ])
  expect(upgraded?.answers.map((each) => 'note' in each)).toEqual([true, false])
})

test('a report of format 3 is one of format 4 in which nothing of floors was recorded', () => {
  expect(fromFormat3(format3)).toEqual({ ...format3, format: 4 })
})
