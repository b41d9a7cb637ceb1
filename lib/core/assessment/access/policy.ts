// Permissions: one table, used by every function of lib/server. A person has one role in each organisation they belong
// to; the organisation of a resource is read from the database, never from the request. What a person may not see and
// what does not exist look the same to them. A person never judges a product they have worked on, whatever their role.

import { lifecycle, type State } from './lifecycle'

export const roles = ['owner', 'editor', 'auditor', 'viewer'] as const
export type Role = (typeof roles)[number]

export const operations = [
  'manage-people',
  'manage-organisation',
  'read-events',
  'read-products',
  'create-products',
  'read-draft',
  'start-assessment',
  'answer',
  'ask',
  'submit',
  'open-draft',
  'read-submission',
  'judge',
  'read-published-statement',
] as const
export type Operation = (typeof operations)[number]

/** The person who asks, by their roles, one for each organisation; `null` is the public. */
export type Actor = { roles: readonly { organisationId: string; role: Role }[] } | null

/** The thing acted on, and what is known of the person's part in it. */
export type Resource = {
  organisationId: string
  /** Present when the thing is an assessment or part of one. */
  state?: State
  /** The person was named as auditor of this very submission. */
  assigned?: boolean
  /** Wrote an answer, fact, evidence or submission of any release of the product. */
  workedOn?: boolean
  published?: boolean
}

type Grant = 'yes' | 'no' | 'if-independent' | 'if-assigned-and-independent' | 'if-published'
type Rule = Record<Role | 'public', Grant> & { states?: readonly State[] }

const members = { owner: 'yes', editor: 'yes', auditor: 'yes', viewer: 'yes', public: 'no' } as const
const makers = { owner: 'yes', editor: 'yes', auditor: 'no', viewer: 'no', public: 'no' } as const
const nobody = { owner: 'no', editor: 'no', auditor: 'no', viewer: 'no', public: 'no' } as const

export const policy: Record<Operation, Rule> = {
  'manage-people': { ...nobody, owner: 'yes' },
  'manage-organisation': { ...nobody, owner: 'yes' },
  'read-events': { ...nobody, owner: 'yes' },
  'read-products': members,
  'create-products': makers,
  'read-draft': makers,
  'start-assessment': makers,
  answer: { ...makers, states: ['draft'] },
  ask: { ...makers, states: ['draft'] },
  submit: { ...makers, states: lifecycle.submit.from },
  'open-draft': { ...makers, states: lifecycle['open-draft'].from },
  'read-submission': members,
  judge: {
    ...nobody,
    owner: 'if-independent',
    auditor: 'if-assigned-and-independent',
    states: lifecycle['sign-off'].from,
  },
  'read-published-statement': {
    owner: 'if-published',
    editor: 'if-published',
    auditor: 'if-published',
    viewer: 'if-published',
    public: 'if-published',
  },
}

/** `hidden`: absent or forbidden, which look the same. `wrong-state`: theirs, but not at this time. */
export type Decision = 'yes' | 'hidden' | 'wrong-state'

/** Asks the table. Total: every actor, operation and thing has an answer. */
export function decide(actor: Actor, operation: Operation, resource: Resource): Decision {
  const rule = policy[operation]
  if (!isGranted(rule[roleFor(actor, operation, resource)], resource)) return 'hidden'
  if (rule.states && !(resource.state && rule.states.includes(resource.state))) return 'wrong-state'
  return 'yes'
}

/** Whether the table says yes. */
export function may(actor: Actor, operation: Operation, resource: Resource): boolean {
  return decide(actor, operation, resource) === 'yes'
}

// A person without a role in the organisation is the public, except an auditor from outside who was assigned.
function roleFor(actor: Actor, operation: Operation, resource: Resource): Role | 'public' {
  if (actor === null) return 'public'
  const membership = actor.roles.find(({ organisationId }) => organisationId === resource.organisationId)
  if (membership) return membership.role
  const isOutsideAuditor = resource.assigned === true && forOutsideAuditors.includes(operation)
  return isOutsideAuditor ? 'auditor' : 'public'
}

const forOutsideAuditors: readonly Operation[] = ['read-submission', 'judge']

function isGranted(grant: Grant, { assigned, workedOn, published }: Resource): boolean {
  switch (grant) {
    case 'yes':
      return true
    case 'no':
      return false
    case 'if-independent':
      return workedOn === false
    case 'if-assigned-and-independent':
      return assigned === true && workedOn === false
    case 'if-published':
      return published === true
  }
}
