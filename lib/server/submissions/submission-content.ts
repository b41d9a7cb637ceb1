import 'server-only'
import type { SubmissionContent } from '@/lib/core/assessment/submission/submission-content-schema'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { buildReport } from '@/lib/core/report/build-report'
import type { Report } from '@/lib/core/report/report'
import { score } from '@/lib/core/scoring/score-assessment'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { reportWords } from '@/lib/words/report-words'
import { requireRules } from '../content/catalogue'
import { fileName } from '../http/file-name'
import { asAssessed, calendarDate } from '../records/rows'
import { canonicalJson, digestOf } from '../world/digest'
import type { SubmissionHead, SubmissionInputs } from './submission-inputs'
import { reportColumns } from './submitted-level'

type Freezing = SubmissionInputs & { questionnaire: Questionnaire; submission: SubmissionHead }

export type FrozenSubmission = Awaited<ReturnType<typeof freeze>>

/** The columns of a submission that never change: content, report and PDF, each with its digest, and the level. */
export async function freeze(freezing: Freezing) {
  const frozen = contentOf(freezing)
  const content = canonicalJson(frozen)
  const report = reportOf(freezing)
  const json = canonicalJson(report)
  const pdf = Uint8Array.from(await renderPdf(report))
  return {
    contentFormat: frozen.format,
    content,
    contentDigest: digestOf(content),
    reportFormat: report.format,
    report: json,
    reportDigest: digestOf(json),
    pdf,
    pdfDigest: digestOf(pdf),
    pdfName: nameOf(freezing),
    ...reportColumns(report),
  }
}

function contentOf({
  questionnaire,
  product,
  organisation,
  release,
  entries,
  submission,
}: Freezing): SubmissionContent {
  const { id, version, hash } = questionnaire
  const at = submission.at.toISOString()
  const given = { facts: entries.facts, answers: entries.answers, date: calendarDate(submission.at) }
  const rules = requireRules(questionnaire)
  return {
    format: 3,
    questionnaire: { id, version, hash },
    product: asAssessed(product, release, organisation),
    ...entries,
    submission: { number: submission.number, at, accountable: submission.accountable },
    scores: (['claimed', 'evidenced', 'verified'] as const).map((lens) => score(rules, { ...given, lens })),
  }
}

function reportOf(freezing: Freezing): Report {
  const {
    questionnaire,
    product,
    organisation,
    release,
    entries,
    previousPlan,
    frameworkChoices,
    submission,
  } = freezing
  const input = {
    questionnaire,
    product: asAssessed(product, release, organisation),
    ...entries,
    previousPlan,
    frameworkChoices,
    date: calendarDate(submission.at),
    submission: {
      number: submission.number,
      at: submission.at.toISOString(),
      accountable: submission.accountable,
      address: submission.address,
      ...submission.handingOn,
    },
  }
  return buildReport(input, reportWords(questionnaire.language))
}

/** Says first that nobody else has checked it, then of what it speaks: a release may have several on one day. */
function nameOf({ product, release, questionnaire, submission }: Freezing): string {
  const { id, version } = questionnaire
  const day = calendarDate(submission.at)
  return fileName(`self-assessed ${product.name} ${release.label} ${id} ${version} ${day}`, 'pdf')
}
