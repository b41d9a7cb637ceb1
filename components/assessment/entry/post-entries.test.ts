import { describe, expect, test } from 'vitest'
import { entriesNotSent, untriedEntries } from './entry-form-state'
import { changedByAnother, postEntries, type Rejection, rejectEntry } from './post-entries'

const conflict = {
  saved: false,
  reason: 'conflict',
  theirs: 'theirs',
  revision: 7,
  by: { id: 'noor', name: 'Noor' },
  at: '2026-11-28T10:00:00.000Z',
} as const

describe('a posted form of entries', () => {
  test('saves what can be saved, and brings back what was typed of the rest', async () => {
    const saved: string[] = []
    const state = await postEntries(
      untriedEntries,
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      async ({ id }) => {
        if (id === 'b') return rejectEntry({ saved: false, reason: 'not-a-draft' }, 'typed', { field: 'on' })
        saved.push(id)
        return null
      },
    )
    expect(saved).toEqual(['a', 'c'])
    expect(state).toMatchObject({ attempt: 1, isOfAnother: false, saved: null })
    expect(Object.keys(state.rejected)).toEqual(['b'])
    expect(state.rejected.b).toMatchObject({ typed: 'typed', problems: [{ field: 'on' }] })
  })

  test('says how many were saved, none included', async () => {
    const save = async (): Promise<Rejection<string, string>> => null
    expect((await postEntries(untriedEntries, [{ id: 'a' }], save)).saved).toBe(1)
    expect((await postEntries(untriedEntries, [], save)).saved).toBe(0)
  })

  test('stops at the first entry of another person, and shows this one nothing of theirs', async () => {
    const tried: string[] = []
    const state = await postEntries(untriedEntries, [{ id: 'a' }, { id: 'b' }], async ({ id }) => {
      tried.push(id)
      return rejectEntry({ saved: false, reason: 'another-person' }, 'typed', { field: 'on' })
    })
    expect(tried).toEqual(['a'])
    expect(state).toEqual({ attempt: 1, isOfAnother: true, saved: null, rejected: {} })
  })

  test('builds on the other value where two people changed an entry', () => {
    const rejection = rejectEntry(conflict, 'mine', { field: 'on', sayConflict: changedByAnother })
    expect(rejection).toMatchObject({ typed: 'mine', conflict: { revision: 7, theirs: 'theirs' } })
    expect(rejection).toHaveProperty('problems.0.message', expect.stringContaining('Noor'))
    expect(rejectEntry(conflict, 'mine', { field: 'says' })).toMatchObject({ problems: [] })
  })

  test('that could not be sent keeps every entry as it is typed, with the problem at one of them', () => {
    const problem = { id: 'b', field: 'effort', message: 'too long' }
    expect(entriesNotSent({ attempt: 2 }, { a: 'A', b: 'B' }, problem)).toEqual({
      attempt: 3,
      isOfAnother: false,
      saved: null,
      rejected: {
        a: { typed: 'A', problems: [], conflict: null },
        b: { typed: 'B', problems: [{ field: 'effort', message: 'too long' }], conflict: null },
      },
    })
  })
})
