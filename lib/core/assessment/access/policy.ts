// Permissions: one table, used by every function of lib/server. A person has one role in each organisation they belong
// to; the organisation of a resource is read from the database, never from the request. What a person may not see and
// what does not exist look the same to them. Auditors have no row here: they come by their review (as-auditor.ts), whatever
// their role, and only while they are independent (lib/core/review/independence).

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
  'change-plan',
  'start-assessment',
  'answer',
  'ask',
  'submit',
  'open-draft',
  'delete-draft',
  'delete-release',
  'delete-product',
  'restore',
  'read-submission',
  'share',
  'read-review',
  'ask-for-review',
  'answer-review',
  'accept-finding',
  'read-published-statement',
] as const
export type Operation = (typeof operations)[number]

/** The person who asks, by their roles, one for each organisation; `null` is the public. */
export type Actor = { roles: readonly { organisationId: string; role: Role }[] } | null

/** The thing acted on. */
export type Resource = {
  organisationId: string
  /** Present when the thing is an assessment or part of one. */
  state?: State
  published?: boolean
}

type Grant = 'yes' | 'no' | 'if-published'
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
  'change-plan': makers,
  'start-assessment': makers,
  answer: { ...makers, states: ['draft'] },
  ask: { ...makers, states: ['draft'] },
  submit: { ...makers, states: lifecycle.submit.from },
  'open-draft': { ...makers, states: lifecycle['open-draft'].from },
  'delete-draft': { ...makers, states: lifecycle.submit.from },
  'delete-release': makers,
  'delete-product': { ...nobody, owner: 'yes' },
  restore: { ...nobody, owner: 'yes' },
  'read-submission': members,
  share: makers,
  'read-review': members,
  'ask-for-review': makers,
  'answer-review': makers,
  'accept-finding': { ...nobody, owner: 'yes' },
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
  if (!isGranted(rule[roleFor(actor, resource)], resource)) return 'hidden'
  if (rule.states && !(resource.state && rule.states.includes(resource.state))) return 'wrong-state'
  return 'yes'
}

/** Whether the table says yes. */
export function may(actor: Actor, operation: Operation, resource: Resource): boolean {
  return decide(actor, operation, resource) === 'yes'
}

/** A person without a role in the organisation is the public. */
function roleFor(actor: Actor, resource: Resource): Role | 'public' {
  const membership = actor?.roles.find(({ organisationId }) => organisationId === resource.organisationId)
  return membership?.role ?? 'public'
}

function isGranted(grant: Grant, { published }: Resource): boolean {
  return grant === 'if-published' ? published === true : grant === 'yes'
}
