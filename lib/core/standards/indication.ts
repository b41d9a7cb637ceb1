// What the answers indicate of one provision of a standard. An indication is never a finding.

import type { Framework } from '../format/questionnaire'
import type { Basis } from './read-mapping'

export type ProvisionStatus =
  | 'not-asked'
  | 'not-applicable'
  | 'indicated'
  | 'partly-indicated'
  | 'not-indicated'
  | 'unknown'

export type Indication = {
  framework: string
  provision: string
  status: ProvisionStatus
  /** The most that answers to the questions that apply can indicate of it. */
  atMost: 'whole' | 'part' | 'nothing'
  /** The questions that map the provision, in the order of the questionnaire. */
  basis: Basis[]
  /** The provisions it is read through, with their statuses; empty where it is read by itself. */
  through: { framework: string; provision: string; status: ProvisionStatus }[]
  /** False where its number or topic was not checked against its text: then at most in part. */
  checked: boolean
}

/** Whether a framework was compared with its text: at least one of its provisions was. */
export function isChecked({ provisions }: Pick<Framework, 'provisions'>): boolean {
  return provisions.some(({ verified }) => verified)
}
