/** The kinds of evidence, from the weakest to the strongest. Apart from the schema, so that browsers get no zod for them. */
export const evidenceKinds = ['document', 'test-report', 'independent-test'] as const

export type EvidenceKind = (typeof evidenceKinds)[number]
