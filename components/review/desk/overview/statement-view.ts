/** The verdicts on facts, withheld details and contradictions: that it is believed, and that it is not. */
export const statementActs = {
  facts: { yes: 'confirmed', no: 'disputed' },
  withheld: { yes: 'attested', no: 'not-attested' },
  contradictions: { yes: 'accepted', no: 'not-accepted' },
} as const

export type StatementKind = keyof typeof statementActs

/** One statement as the desk shows it. */
export type StatementView = {
  /** Of the form. */
  id: string
  title: string
  said: string
  /** What a dispute of a fact would bring. */
  effect: string | null
  acts: (typeof statementActs)[StatementKind]
  /** What the auditor says of it now, in words. */
  verdict: string | null
  /** The reason that is stored. */
  why: string
  revision: number
}
