import { describe, expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Facts } from '../answers/answer'
import { showingOf } from './markets'

const questionnaire = smallQuestionnaire()
const showing = (markets: string[] | undefined, facts: Facts, choices = {}) =>
  showingOf({ id: 'standard', markets }, questionnaire, facts, choices)

describe('whether a standard is shown', () => {
  test.each<[string, string[] | undefined, Facts, ReturnType<typeof showing>]>([
    ['one of no market, everywhere', undefined, { markets: [] }, { shown: true, because: 'everywhere' }],
    [
      'one of a market, where the product is offered',
      ['eu'],
      { markets: ['eu', 'uk'] },
      { shown: true, because: 'market' },
    ],
    ['one of two markets, in either', ['eu', 'uk'], { markets: ['uk'] }, { shown: true, because: 'market' }],
    ['none of other markets', ['eu'], { markets: ['uk'] }, { shown: false, because: 'other-markets' }],
    [
      'none where the product is offered nowhere',
      ['eu'],
      { markets: [] },
      { shown: false, because: 'other-markets' },
    ],
    ['all while nobody has said where', ['eu'], {}, { shown: true, because: 'market-not-known' }],
    [
      'all while nobody is sure where',
      ['eu'],
      { markets: 'not-sure' },
      { shown: true, because: 'market-not-known' },
    ],
  ])('%s', (_, markets, facts, expected) => {
    expect(showing(markets, facts)).toEqual(expected)
  })

  test('the team may have one shown all the same', () => {
    expect(showing(['eu'], { markets: ['uk'] }, { standard: 'always' })).toEqual({
      shown: true,
      because: 'chosen',
    })
  })

  test('the team may have one left out, wherever the product is offered', () => {
    expect(showing(undefined, {}, { standard: 'never' })).toEqual({ shown: false, because: 'chosen' })
    expect(showing(undefined, {}, { another: 'never' })).toEqual({ shown: true, because: 'everywhere' })
  })

  test('a questionnaire that does not ask for markets shows them all', () => {
    const facts = { markets: ['uk'] }
    expect(showingOf({ id: 'standard', markets: ['eu'] }, { facts: [] }, facts, {})).toMatchObject({
      shown: true,
    })
  })
})
