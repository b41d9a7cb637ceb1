import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Role, roles } from './policy'
import { leavesNoOwner } from './remaining-owners'

const member = fc.record({ personId: fc.uuid(), role: fc.constantFrom(...roles) })
const members = fc.uniqueArray(member, { selector: ({ personId }) => personId, minLength: 1, maxLength: 6 })

test('the last owner can neither leave nor take another role', () => {
  const only = [
    { personId: 'ada', role: 'owner' as const },
    { personId: 'noor', role: 'editor' as const },
  ]
  expect(leavesNoOwner(only, { personId: 'ada', role: null })).toBe(true)
  expect(leavesNoOwner(only, { personId: 'ada', role: 'editor' })).toBe(true)
  expect(leavesNoOwner(only, { personId: 'ada', role: 'owner' })).toBe(false)
  expect(leavesNoOwner(only, { personId: 'noor', role: null })).toBe(false)
})

test('with a second owner the first may go', () => {
  const two = ['ada', 'grace'].map((personId) => ({ personId, role: 'owner' as const }))
  expect(leavesNoOwner(two, { personId: 'ada', role: null })).toBe(false)
})

test('a change is refused exactly if nobody is owner after it', () => {
  fc.assert(
    fc.property(members, fc.nat(), fc.constantFrom<Role | null>(null, ...roles), (all, pick, role) => {
      const { personId = '' } = all[pick % all.length] ?? {}
      const others = all.filter((each) => each.personId !== personId && each.role === 'owner').length
      expect(leavesNoOwner(all, { personId, role })).toBe(others + (role === 'owner' ? 1 : 0) === 0)
    }),
  )
})
