import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { provisionOf } from '@/tests/support/lawful-questionnaire'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Provision } from '../../format/questionnaire'
import type { Indication } from '../../standards/indication'
import type { Basis } from '../../standards/read-mapping'
import { nextProvision } from './next-provision'

const words = reportWords('en')
const small = smallQuestionnaire()
const missing = { indicates: 'whole', needs: 'one', choices: ['All are told'] } as const

/** A question whose answer would indicate the provision, unless other choices are given. */
const basisOf = (question: string, choices: string[] = [...missing.choices]): Basis => ({
  question,
  indicates: 'nothing',
  missing: { ...missing, choices },
})

function indicationOf(provision: string, given: Partial<Indication> = {}): Indication {
  return {
    framework: 'law',
    provision,
    status: 'not-indicated',
    atMost: 'whole',
    basis: [basisOf('first-word')],
    through: [],
    checked: true,
    ...given,
  }
}

type Reading = { provision: Provision; indication: Indication }

function reading(
  id: string,
  indication: Partial<Indication> = {},
  provision: Partial<Provision> = {},
): Reading {
  return { provision: provisionOf(id, provision), indication: indicationOf(id, indication) }
}

function nextOf(readings: Reading[], others: Indication[] = []) {
  const indications = [...readings.map(({ indication }) => indication), ...others]
  return nextProvision(readings, indications, small, words)
}

describe('the provision to look at next', () => {
  test('is named with the question to answer and what would have to be said', () => {
    expect(nextOf([reading('1')])).toEqual({
      id: '1',
      title: 'Duty 1',
      question: { id: 'first-word', section: 'words', ask: 'Are people told the first word?' },
      missing: { ...missing, words: 'To indicate it whole: “All are told”' },
    })
  })

  test('is the first of the law where several are as urgent', () => {
    expect(nextOf([reading('1'), reading('2')])?.id).toBe('1')
    expect(nextOf([reading('2'), reading('1')])?.id).toBe('2')
  })

  test('is what is not indicated, then what is unknown, then what is indicated in part', () => {
    const part = reading('1', { status: 'partly-indicated' })
    const unknown = reading('2', { status: 'unknown' })
    const not = reading('3')
    expect(nextOf([part, unknown, not])?.id).toBe('3')
    expect(nextOf([part, unknown])?.id).toBe('2')
    expect(nextOf([part])?.id).toBe('1')
  })

  test('is what is mandatory before anything else, even what is indicated in part before what is not', () => {
    const optional = reading('1', {}, { strength: 'recommended' })
    const part = reading('2', { status: 'partly-indicated' }, { strength: 'mandatory' })
    expect(nextOf([optional, part])?.id).toBe('2')
    expect(nextOf([optional])?.id).toBe('1')
  })

  test.each(['indicated', 'not-applicable', 'not-asked'] as const)('is never one that is %s', (status) => {
    expect(nextOf([reading('1', { status }), reading('2', { status: 'partly-indicated' })])?.id).toBe('2')
    expect(nextOf([reading('1', { status })])).toBeNull()
  })

  test('is none where there are no provisions', () => {
    expect(nextOf([])).toBeNull()
  })
})

describe('the question to answer', () => {
  test('is the first with a choice that indicates more', () => {
    const nothingMissing: Basis = { question: 'first-word', indicates: 'whole', missing: null }
    const basis = [nothingMissing, basisOf('second-word', []), basisOf('third-word')]
    expect(nextOf([reading('1', { basis })])?.question?.id).toBe('third-word')
  })

  test('is one of what it is read through where none is its own', () => {
    const through = [
      { framework: 'law', provision: '8', status: 'indicated' as const },
      { framework: 'standard', provision: '9', status: 'unknown' as const },
    ]
    const others = [
      indicationOf('8', { basis: [] }),
      indicationOf('9', { framework: 'law', basis: [basisOf('second-word')] }),
      indicationOf('8', { framework: 'standard', basis: [basisOf('third-word')] }),
      indicationOf('9', { framework: 'standard', basis: [basisOf('fourth-word')] }),
    ]
    expect(nextOf([reading('1', { basis: [], through })], others)?.question?.id).toBe('fourth-word')
    const own = reading('1', { basis: [basisOf('fifth-word')], through })
    expect(nextOf([own], others)?.question?.id).toBe('fifth-word')
  })

  test('is found through more than one step, and provisions that are not read are passed over', () => {
    const step = (provision: string) => ({ framework: 'law', provision, status: 'unknown' as const })
    const others = [
      indicationOf('2', { basis: [], through: [step('3')] }),
      indicationOf('3', { basis: [basisOf('sixth-word')] }),
    ]
    const through = [step('gone'), step('2')]
    expect(nextOf([reading('1', { basis: [], through })], others)?.question?.id).toBe('sixth-word')
  })

  test('is missing where no answer can indicate more, and the next provision is looked at', () => {
    const stuck = reading('1', { basis: [basisOf('first-word', [])] })
    expect(nextOf([stuck])).toBeNull()
    expect(nextOf([stuck, reading('2', { status: 'partly-indicated' })])?.id).toBe('2')
  })

  test('is named by its id where the questionnaire does not have it', () => {
    expect(nextOf([reading('1', { basis: [basisOf('gone')] })])?.question).toEqual({
      id: 'gone',
      section: '',
      ask: 'gone',
    })
  })
})
