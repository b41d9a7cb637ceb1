import type { Answer } from '../answer'
import { type EvidenceLink, hasSamePlace } from '../evidence/evidence'

/**
 * The answer that accepting a proposal saves: what the person chose in place of what was chosen, their note in place of
 * the team's if they wrote one, and their evidence beside the team's. The remark and the reason for withholding are the
 * team's words to readers of the report, so they stay.
 */
export function mergeProposal(current: Answer | null, proposed: Answer): Answer {
  const { remark, withheld, evidence = [] } = current ?? {}
  const note = proposed.note ?? current?.note
  return {
    says: proposed.says,
    ...(note === undefined ? {} : { note }),
    ...(remark === undefined ? {} : { remark }),
    ...(withheld === undefined ? {} : { withheld }),
    evidence: [
      ...evidence,
      ...proposed.evidence.filter((link) => !evidence.some((own) => isSame(own, link))),
    ],
    copied: false,
  }
}

function isSame(one: EvidenceLink, other: EvidenceLink): boolean {
  return hasSamePlace(one, other) && one.title === other.title
}
