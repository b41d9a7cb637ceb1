// Reads a report back as it was stored. Its bytes never change, so a report of an earlier format is
// lifted as it is read: what it did not record stays unknown and is never worked out anew, because
// today's rules and texts are not those that people were told.

import type { ProvisionStatus } from '../questionnaire/indications'
import type { Report, StandardInReport } from './report'

/** `json` is known by its digest to be ours. Throws on a format that this release does not know. */
export function readStoredReport(json: string): Report {
  const stored: Report | ReportOfFormat1 = JSON.parse(json)
  switch (stored.format) {
    case 1:
      return {
        ...stored,
        format: 2,
        standards: stored.standards.map(liftStandard),
        standardsLeftOut: [],
      }
    case 2:
      return stored
    default:
      throw new Error(`This release cannot read reports of format ${JSON.parse(json).format}.`)
  }
}

type ReportOfFormat1 = Omit<Report, 'format' | 'standards' | 'standardsLeftOut'> & {
  format: 1
  standards: StandardOfFormat1[]
}

type StandardOfFormat1 = Pick<StandardInReport, 'id' | 'title' | 'version' | 'counts'> & {
  provisions: { id: string; title: string; strength: string; status: ProvisionStatus; questions: string[] }[]
}

function liftStandard({ provisions, ...standard }: StandardOfFormat1): StandardInReport {
  return {
    ...standard,
    publisher: null,
    url: null,
    licenceNote: null,
    provisions: provisions.map(({ questions, ...provision }) => ({
      ...provision,
      code: null,
      group: null,
      appliesIf: [],
      atMost: null,
      basis: questions.map((question) => ({ question, indicates: null, missing: null })),
    })),
  }
}
