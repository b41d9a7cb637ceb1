// The kinds of events of an organisation, in the groups by which owners filter them.

export const eventGroups = {
  people: [
    'organisation-set-up',
    'organisation-created',
    'organisation-renamed',
    'time-zone-set',
    'two-factor-required',
    'two-factor-not-required',
    'member-invited',
    'invitation-revoked',
    'member-joined',
    'member-role-changed',
    'member-removed',
    'member-left',
    'member-reset-link-made',
  ],
  products: [
    'product-created',
    'product-removed',
    'example-kept',
    'standards-chosen',
    'release-created',
    'evidence-file-added',
    'evidence-file-removed',
    'evidence-renewed',
    'evidence-releases-set',
    'evidence-struck-out',
    'evidence-taken-back',
    'evidence-deleted',
  ],
  answers: [
    'assessment-started',
    'assessment-carried-over',
    'draft-opened',
    'draft-uploaded',
    'evidence-moved',
    'answer-saved',
    'fact-saved',
    'explanation-saved',
    'plan-saved',
    'ask-link-made',
    'ask-link-revoked',
    'proposal-made',
    'proposal-accepted',
    'proposal-changed',
    'proposal-declined',
    'proposal-erased',
    'questions-given',
    'questions-taken-back',
    'comment-added',
    'person-mentioned',
    'comment-to-read',
    'comments-resolved',
    'comments-reopened',
    'comment-erased',
  ],
  submissions: ['assessment-submitted'],
  reviews: [
    'review-asked',
    'auditor-invited',
    'auditor-joined',
    'review-accepted',
    'review-declined',
    'review-stop-asked',
    'review-stopped',
    'review-returned',
    'review-overtaken',
    'auditor-lost',
    'sample-drawn',
    'verdict-saved',
    'evidence-requested',
    'evidence-added',
    'review-message-added',
    'review-file-added',
    'finding-raised',
    'finding-resolved',
    'finding-disputed',
    'finding-accepted',
    'finding-closed',
    'finding-reopened',
    'finding-withdrawn',
    'review-concluded',
    'conclusion-withdrawn',
  ],
} as const

export type EventGroup = keyof typeof eventGroups
export type EventKind = (typeof eventGroups)[EventGroup][number]

/** What happens to an account. Organisations have such events from before accounts had a chain of their own. */
export const accountEventKinds = [
  'password-changed',
  'password-reset-link-made',
  'password-reset',
  'second-factor-set-up',
  'second-factor-turned-off',
  'second-factor-removed',
  'recovery-codes-made',
  'name-changed',
  'address-changed',
  'address-proved',
  'provider-connected',
  'provider-disconnected',
  'account-deleted',
] as const
export type AccountEventKind = (typeof accountEventKinds)[number]

/** Whether this release knows the kind, so that there is a sentence for it. */
export function isKnownKind(kind: string): kind is EventKind | AccountEventKind {
  const known: readonly string[] = [...Object.values(eventGroups).flat(), ...accountEventKinds]
  return known.includes(kind)
}
