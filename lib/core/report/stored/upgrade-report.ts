// Turns a report of an earlier format into today's, step by step. What an earlier format did not record
// stays unknown and is never calculated again, because today's rules and texts are not those of the
// published report.

import { validUntil } from '../handing-on/valid-until'
import type { Report } from '../report'
import type { ReportOfFormat1, ReportOfFormat2 } from './report-of-format-2'
import type { ReportOfFormat3 } from './report-of-format-3'
import type { ReportOfFormat4 } from './report-of-format-4'
import type { ReportOfFormat5 } from './report-of-format-5'
import type { ReportOfFormat6 } from './report-of-format-6'

export function fromFormat1(report: ReportOfFormat1): ReportOfFormat2 {
  return { ...report, format: 2, standards: report.standards.map(upgradeStandard), standardsLeftOut: [] }
}

/** Notes of the team were part of reports then; they stay where they were printed. */
export function fromFormat2(report: ReportOfFormat2): ReportOfFormat3 {
  return {
    ...report,
    format: 3,
    counts: upgradeCounts(report.counts),
    product: upgradeProduct(report.product),
    overall: report.overall.assessed ? report.overall : { assessed: false, because: 'no-question' },
    sections: report.sections.map((section) => ({
      ...section,
      counts: upgradeCounts(section.counts),
      lenses: section.lenses.map((reading) => ({ ...reading, heldBy: null })),
      answers: section.answers.map(upgradeAnswer),
    })),
    redLinesKept: null,
  }
}

/** What format 4 records of floors is left out where a report has none of it. */
export function fromFormat3(report: ReportOfFormat3): ReportOfFormat4 {
  return { ...report, format: 4 }
}

/** Format 6 has a review beside what is stored; a stored report holds none. */
export function fromFormat5(report: ReportOfFormat5): ReportOfFormat6 {
  return { ...report, format: 6 }
}

/** Until format 7 nobody was asked how long a report is valid and whom readers may write to. */
export function fromFormat6({ submission, ...report }: ReportOfFormat6): Report {
  const until = validUntil(report.date)
  return {
    ...report,
    format: 7,
    submission: submission && { ...submission, validUntil: until, contact: null },
  }
}

function upgradeProduct({ release, ...product }: ReportOfFormat2['product']): ReportOfFormat3['product'] {
  const { device, app, cloud, regions } = release.scope
  const scope = { device: upgradePart(device), app: upgradePart(app), cloud: upgradePart(cloud), regions }
  return { ...product, release: { ...release, scope } }
}

function upgradePart(
  part: ReportOfFormat2['product']['release']['scope']['device'],
): ReportOfFormat3['product']['release']['scope']['device'] {
  return { state: part.in ? 'in' : 'out', detail: part.detail ?? null }
}

function upgradeStandard({
  provisions,
  ...standard
}: ReportOfFormat1['standards'][number]): ReportOfFormat2['standards'][number] {
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

/** Unconfirmed answers were not counted then. */
function upgradeCounts(counts: ReportOfFormat2['counts']): ReportOfFormat3['counts'] {
  return { ...counts, unconfirmed: 0 }
}

type AnswerOfFormat2 = ReportOfFormat2['sections'][number]['answers'][number]
type AnswerOfFormat3 = ReportOfFormat3['sections'][number]['answers'][number]

function upgradeAnswer({ note, ...answer }: AnswerOfFormat2): AnswerOfFormat3 {
  return { ...answer, remark: null, ...(note === null ? {} : { note }) }
}
