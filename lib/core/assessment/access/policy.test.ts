import { describe, expect, test } from 'vitest'
import type { State } from './lifecycle'
import { type Actor, decide, type Operation, operations, policy, type Resource, roles } from './policy'

// "Who may do what", written by hand and apart from the table in policy.ts.
//                            owner     editor     auditor    viewer     public
const whoMayDoWhat = `
  manage-people             | yes      | -        | -        | -        | -
  manage-organisation       | yes      | -        | -        | -        | -
  read-events               | yes      | -        | -        | -        | -
  read-products             | yes      | yes      | yes      | yes      | -
  create-products           | yes      | yes      | -        | -        | -
  read-draft                | yes      | yes      | -        | -        | -
  change-plan               | yes      | yes      | -        | -        | -
  start-assessment          | yes      | yes      | -        | -        | -
  answer                    | yes      | yes      | -        | -        | -
  ask                       | yes      | yes      | -        | -        | -
  submit                    | yes      | yes      | -        | -        | -
  open-draft                | yes      | yes      | -        | -        | -
  delete-draft              | yes      | yes      | -        | -        | -
  delete-release            | yes      | yes      | -        | -        | -
  delete-product            | yes      | -        | -        | -        | -
  restore                   | yes      | -        | -        | -        | -
  read-submission           | yes      | yes      | yes      | yes      | -
  share                     | yes      | yes      | -        | -        | -
  read-review               | yes      | yes      | yes      | yes      | -
  ask-for-review            | yes      | yes      | -        | -        | -
  answer-review             | yes      | yes      | -        | -        | -
  accept-finding            | yes      | -        | -        | -        | -
  read-published-statement  | published| published| published| published| published`
const whenTheyMay: Partial<Record<Operation, string>> = {
  answer: 'draft',
  ask: 'draft',
  submit: 'draft',
  'delete-draft': 'draft',
  'open-draft': 'submitted',
}
const matrix = new Map(
  whoMayDoWhat
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([operation = '', ...cells]) => [operation, cells]),
)
const truths = [true, false]
const states: State[] = ['draft', 'submitted']
const ours = 'ours'
const theirs = 'theirs'

/** Every thing there can be: whose, in which state, published or not. */
const things: Resource[] = [ours, theirs].flatMap((organisationId) =>
  [undefined, ...states].flatMap((state) =>
    truths.map((published) => ({ organisationId, ...(state === undefined ? {} : { state }), published })),
  ),
)
const other = { organisationId: 'a third', role: 'owner' } as const
/** The public, someone without an organisation, each role alone, and each role of someone who owns another organisation. */
const actors: Actor[] = [
  null,
  { roles: [] },
  ...roles.map((role) => ({ roles: [{ organisationId: ours, role }] })),
  ...roles.map((role) => ({ roles: [other, { organisationId: ours, role }] })),
]

describe('the policy', () => {
  test('has a row for every operation, and no other', () => {
    expect([...matrix.keys()].toSorted()).toEqual([...operations].toSorted())
    expect(Object.keys(policy).toSorted()).toEqual([...operations].toSorted())
  })

  test('grants what the table of roles says, to every role, in every state, at home and elsewhere', () => {
    for (const actor of actors) {
      for (const operation of operations) {
        for (const thing of things) {
          const title = JSON.stringify({ actor, operation, thing })
          expect(decide(actor, operation, thing), title).toBe(expected(actor, operation, thing))
        }
      }
    }
  })
})

function expected(actor: Actor, operation: Operation, thing: Resource) {
  const column = columnOf(actor, thing)
  const words = (matrix.get(operation)?.[column] ?? '-').split(', ')
  const known = {
    yes: true,
    '-': false,
    published: thing.published,
  }
  const granted = Object.entries(known).every(([word, isSo]) => !words.includes(word) || isSo)
  if (!granted) return 'hidden'
  const when = whenTheyMay[operation]?.split(' ')
  return when && !(thing.state && when.includes(thing.state)) ? 'wrong-state' : 'yes'
}

/** A person of another organisation is treated as the public. */
function columnOf(actor: Actor, thing: Resource): number {
  const role = actor?.roles.find(({ organisationId }) => organisationId === thing.organisationId)?.role
  return role ? roles.indexOf(role) : roles.length
}
