import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../format/questionnaire'
import { marketIds, type Scope } from '../../products/release'
import type { FactValue } from '../answer'
import {
  addedByRelease,
  factsFollowing,
  factsFromRelease,
  followingRelease,
  notFromRelease,
  type StoredFact,
} from './from-release'

const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  ...{ id, order: 1, group: 'device', type: 'yes-no', ask: id, explanation: '', example: '' },
  ...more,
})
const marketsOf = (ids: readonly string[], more: Partial<Fact>) =>
  fact('markets', { type: 'several-of', values: ids.map((id) => ({ id, text: id })), ...more })

const first = [fact('companion-app'), fact('cloud-service'), marketsOf(['eu', 'uk', 'us', 'other'], {})]
const later = [
  fact('app-or-site', { formerly: 'companion-app' }),
  fact('cloud', { formerly: 'cloud-service' }),
  marketsOf(marketIds, { id: 'offered-in', formerly: 'markets' }),
  fact('camera'),
]
const none = { in: false, exists: false } as const

describe('what a release answers', () => {
  const valuesOf = (scope: Scope, facts: Fact[]) =>
    Object.fromEntries(factsFromRelease(scope, facts).map(({ fact, value }) => [fact, value]))

  test.each<[string, Scope, Record<string, FactValue>]>([
    ['a part in scope exists', { app: { in: true }, regions: '' }, { 'app-or-site': 'yes' }],
    ['a part that does not exist is none', { cloud: none, regions: '' }, { cloud: 'no' }],
    ['a part out of scope answers nothing, however old', { app: { in: false }, regions: '' }, {}],
    ['a part that was not stated answers nothing', { regions: 'Europe' }, {}],
    ['the device answers no fact', { device: { in: true }, regions: '' }, {}],
    ['markets are a list', { markets: ['uk', 'jp'], regions: '' }, { 'offered-in': ['uk', 'jp'] }],
  ])('%s', (_, scope, expected) => expect(valuesOf(scope, later)).toEqual(expected))

  test('is said under the ids of each version', () => {
    const scope: Scope = { app: { in: true }, cloud: none, markets: ['eu'], regions: '' }
    expect(valuesOf(scope, first)).toEqual({ 'companion-app': 'yes', 'cloud-service': 'no', markets: ['eu'] })
    expect(valuesOf(scope, [fact('camera')])).toEqual({})
  })

  test('counts markets that a version does not name as elsewhere, each once, and nothing where it knows no elsewhere', () => {
    const scope: Scope = { markets: ['eu', 'jp', 'kr'], regions: '' }
    expect(valuesOf(scope, first)).toEqual({ markets: ['eu', 'other'] })
    expect(valuesOf(scope, [marketsOf(['eu'], {})])).toEqual({})
  })

  test('is not said where the fact of this id is asked in another way', () => {
    const scope: Scope = { app: { in: true }, markets: ['eu'], regions: '' }
    const facts = [fact('app-or-site', { type: 'several-of', values: [] }), fact('markets')]
    expect(valuesOf(scope, facts)).toEqual({})
  })

  test('gives way to what the team says, also where the two conflict', () => {
    const rules = { facts: [...later, fact('remote')], implies: { remote: ['cloud'] } }
    const scope: Scope = { app: { in: true }, cloud: none, regions: '' }
    expect(addedByRelease({ 'app-or-site': 'not-sure' }, scope, rules)).toEqual({ cloud: 'no' })
    expect(addedByRelease({ remote: 'yes' }, scope, rules)).toEqual({ 'app-or-site': 'yes' })
    expect(addedByRelease({ remote: 'no' }, scope, rules)).toEqual({ 'app-or-site': 'yes', cloud: 'no' })
  })
})

test('facts that are said as the release says them are distinguished, and follow into a later version', () => {
  const scope: Scope = { app: { in: true }, cloud: { in: true }, markets: ['jp', 'eu'], regions: '' }
  const said = { 'companion-app': 'yes', 'cloud-service': 'no', markets: ['eu', 'other'], camera: 'no' }
  expect(notFromRelease(said, scope, first)).toEqual({ 'cloud-service': 'no', camera: 'no' })
  expect(factsFollowing(said, scope, { before: first, now: later })).toEqual({
    'app-or-site': 'yes',
    'offered-in': ['jp', 'eu'],
  })
})

describe('a draft that follows its release', () => {
  const part = fc.option(fc.constantFrom({ in: true }, { in: false }, none), { nil: undefined })
  const scopes = fc.record({
    app: part,
    cloud: part,
    markets: fc.option(fc.uniqueArray(fc.constantFrom(...marketIds), { minLength: 1 }), { nil: undefined }),
    regions: fc.constant(''),
  })
  const yesNo = fc.constantFrom<FactValue>('yes', 'no', 'not-sure')
  const said = fc.record(
    { 'app-or-site': yesNo, cloud: yesNo, 'offered-in': fc.constantFrom<FactValue>(['eu'], [], 'not-sure') },
    { requiredKeys: [] },
  )
  const rules = { facts: later, implies: {} }

  /** What is stored after these corrections, one after the other. */
  function correctedBy(start: Record<string, StoredFact>, corrections: readonly Scope[]) {
    const stored = { ...start }
    for (const scope of corrections) {
      for (const [id, value] of Object.entries(followingRelease(stored, scope, rules)))
        stored[id] = written(value)
    }
    return stored
  }
  const written = (value: FactValue | null): StoredFact =>
    value === null ? { value } : { value, fromRelease: true }
  const byTeam = (facts: Record<string, FactValue>) =>
    Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, { value }]))
  const valuesIn = (stored: Record<string, StoredFact>) =>
    Object.fromEntries(Object.entries(stored).filter(([, { value }]) => value !== null))

  test('never changes what the team has said', () => {
    fc.assert(
      fc.property(said, fc.array(scopes), (facts, corrections) => {
        expect(correctedBy(byTeam(facts), corrections)).toMatchObject(byTeam(facts))
      }),
    )
  })

  test('says after several corrections what it says after the last one alone, in whatever order they came', () => {
    fc.assert(
      fc.property(said, fc.array(scopes), scopes, (facts, corrections, last) => {
        const all = valuesIn(correctedBy(byTeam(facts), [...corrections, last]))
        expect(sortedLists(all)).toEqual(sortedLists(valuesIn(correctedBy(byTeam(facts), [last]))))
      }),
    )
  })

  test('needs nothing more once it has followed', () => {
    fc.assert(
      fc.property(said, scopes, (facts, scope) => {
        expect(followingRelease(correctedBy(byTeam(facts), [scope]), scope, rules)).toEqual({})
      }),
    )
  })

  test('keeps what the team said of a fact that the release had said, whatever is corrected later', () => {
    const released = correctedBy({}, [{ app: { in: true }, regions: '' }])
    const changed = { ...released, 'app-or-site': { value: 'no' } }
    expect(followingRelease(changed, { app: { in: true }, cloud: none, regions: '' }, rules)).toEqual({
      cloud: 'no',
    })
  })

  test('loses what the release does not say any more', () => {
    const released = correctedBy({}, [{ app: { in: true }, regions: '' }])
    expect(followingRelease(released, { app: { in: false }, regions: '' }, rules)).toEqual({
      'app-or-site': null,
    })
  })

  const sortedLists = (stored: Record<string, StoredFact>) =>
    Object.fromEntries(
      Object.entries(stored).map(([id, { value }]) => [id, Array.isArray(value) ? value.toSorted() : value]),
    )
})
