import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../../assessment/access/policy'
import { eventGroups } from '../../assessment/events/event-kinds'
import { dependenceOf, isIndependent, type Work, workKinds } from './independence'
import { workOfEvent } from './work-of-event'

const ada = 'ada'
const anyWork: fc.Arbitrary<Work> = fc.record({
  personId: fc.constantFrom(ada, 'sam'),
  kind: fc.constantFrom(...workKinds),
  as: fc.constantFrom('team', 'auditor'),
})

describe('independence', () => {
  test('is theirs who never worked on the product and cannot change it', () => {
    expect(isIndependent(ada, { role: null, work: [] })).toBe(true)
    expect(isIndependent(ada, { role: 'auditor', work: [] })).toBe(true)
    expect(
      isIndependent(ada, { role: 'viewer', work: [{ personId: 'sam', kind: 'wrote', as: 'team' }] }),
    ).toBe(true)
  })

  test.each(workKinds)('ends with one thing done for the team: %s', (kind) => {
    expect(dependenceOf(ada, { role: null, work: [{ personId: ada, kind, as: 'team' }] })).toEqual([kind])
  })

  test.each(workKinds)('stays with what an auditor did as such: %s', (kind) => {
    expect(isIndependent(ada, { role: 'auditor', work: [{ personId: ada, kind, as: 'auditor' }] })).toBe(true)
  })

  test('is not an editor’s or owner’s, whatever they did', () => {
    const found = roles.map((role) => dependenceOf(ada, { role, work: [] }))
    expect(found).toEqual([['owner-now'], ['editor-now'], [], []])
  })

  test('gives each reason once, the role first, in a fixed order', () => {
    const work: Work[] = ['proposal-accepted', 'wrote', 'made-release', 'wrote'].map((kind) => ({
      personId: ada,
      kind: kind === 'wrote' ? kind : kind === 'made-release' ? kind : 'proposal-accepted',
      as: 'team',
    }))
    expect(dependenceOf(ada, { role: 'editor', work })).toEqual([
      'editor-now',
      'wrote',
      'made-release',
      'proposal-accepted',
    ])
  })

  test('does not depend on the order of what was done, and never comes back by doing more', () => {
    fc.assert(
      fc.property(fc.array(anyWork), fc.array(anyWork), (work, more) => {
        const before = dependenceOf(ada, { role: null, work })
        expect(dependenceOf(ada, { role: null, work: work.toReversed() })).toEqual(before)
        const after = dependenceOf(ada, { role: null, work: [...work, ...more] })
        expect(before.filter((reason) => !after.includes(reason))).toEqual([])
      }),
    )
  })
})

describe('events', () => {
  test('of every kind say whether they are work on a product', () => {
    expect(Object.keys(workOfEvent).toSorted()).toEqual(Object.values(eventGroups).flat().toSorted())
  })

  test('that change an answer, a fact or a product are work; those of people are none', () => {
    expect(workOfEvent['answer-saved']).toBe('wrote')
    expect(workOfEvent['draft-uploaded']).toBe('uploaded')
    expect(workOfEvent['product-created']).toBe('made-product')
    expect(eventGroups.people.map((kind) => workOfEvent[kind]).filter((work) => work !== null)).toEqual([])
  })
})
