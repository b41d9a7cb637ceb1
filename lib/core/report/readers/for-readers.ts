// The public part of a report, for readers outside the organisation. Team notes and addresses of evidence
// stay inside, and so does what was answered where an answer is withheld: those questions share one line
// of the trace, and wherever else an answer would show, it says that it is withheld. Which field is
// public is declared in schema/.

import type { z } from 'zod'
import { divide } from '../../scoring/level/cut'
import type {
  AnswerInReport,
  LawsInReport,
  PathToLevel,
  Report,
  SectionInReport,
  StandardInReport,
  TraceRow,
} from '../report'
import { withoutInside } from '../schema/fields'
import { reportSchema } from '../schema/report-schema'
import type { ReportWords } from '../words/report-words'
import { reviewForReaders } from './review-for-readers'

const reportForReadersSchema = reportSchema.brand<'for readers'>()

/** A report that may be shown to anybody whom its maker gives it to. */
export type ReportForReaders = z.infer<typeof reportForReadersSchema>

/** `words` are those of the report's language. */
export function forReaders(report: Report, words: ReportWords): ReportForReaders {
  return reportForReadersSchema.parse(withoutInside(reportSchema, withholdAnswers(report, words)))
}

function withholdAnswers(report: Report, words: ReportWords): Report {
  const withheldWords = words.t('answer.withheld')
  const answers = report.sections.flatMap((section) => section.answers)
  const withheld = new Set(answers.filter(isWithheld).map(({ question }) => question.id))
  const isShown = ({ id }: { id: string }) => !withheld.has(id)
  const { findOut, path } = report.next
  return {
    ...report,
    sections: report.sections.map((section) => sectionForReaders(section, isShown, words)),
    redLines: report.redLines.map((line) =>
      isShown(line.question) ? line : { ...line, says: withheldWords },
    ),
    ...(report.floors
      ? {
          floors: report.floors.map((floor) =>
            isShown(floor.question) ? floor : { ...floor, says: withheldWords },
          ),
        }
      : {}),
    next: {
      findOut: findOut
        .map((group) => ({
          ...group,
          questions: group.questions.filter(({ question }) => isShown(question)),
        }))
        .filter(({ questions }) => questions.length > 0),
      path: path && {
        ...path,
        steps: path.steps.map((step) => stepForReaders(step, isShown, words)),
        evidenceMissing: path.evidenceMissing.filter(isShown),
      },
    },
    contradictions: report.contradictions.map((each, index) =>
      each.questions.every(isShown) ? each : withheldContradiction(index, words),
    ),
    ...(report.laws ? { laws: lawsForReaders(report.laws, isShown) } : {}),
    standards: report.standards.map((standard) => standardForReaders(standard, isShown)),
    ...(report.review ? { review: reviewForReaders(report.review, report, isShown, words) } : {}),
  }
}

type IsShown = (question: { id: string }) => boolean

function isWithheld({ withheld }: AnswerInReport): boolean {
  return withheld !== null
}

function sectionForReaders(section: SectionInReport, isShown: IsShown, words: ReportWords): SectionInReport {
  return {
    ...section,
    trace: traceForReaders(section.trace, isShown, words),
    answers: section.answers.map((answer) => (isWithheld(answer) ? answerForReaders(answer, words) : answer)),
  }
}

function answerForReaders(
  { question, clauses, withheld }: AnswerInReport,
  words: ReportWords,
): AnswerInReport {
  return {
    question,
    clauses,
    says: [words.t('answer.withheld')],
    kind: 'withheld',
    because: null,
    withheld,
    remark: null,
    evidence: [],
    evidenced: false,
    evidenceNote: null,
  }
}

function traceForReaders(trace: readonly TraceRow[], isShown: IsShown, words: ReportWords): TraceRow[] {
  const shown = trace.filter(({ question }) => question === null || isShown(question))
  const hidden = trace.filter(({ question }) => question !== null && !isShown(question))
  return hidden.length === 0 ? shown : [...shown, together(hidden, words)]
}

/** The columns still add up to the section's totals. */
function together(rows: readonly TraceRow[], { t }: ReportWords): TraceRow {
  const sum = (of: (row: TraceRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const weight = sum((row) => row.weight)
  return {
    question: null,
    says: t('report.withheld.trace', { count: rows.length }),
    weight,
    share: sum((row) => row.share),
    low: divide(
      sum((row) => row.weight * row.low),
      weight,
    ),
    high: divide(
      sum((row) => row.weight * row.high),
      weight,
    ),
    gained: sum((row) => row.gained),
    uncertain: sum((row) => row.uncertain),
    lost: sum((row) => row.lost),
  }
}

type Step = PathToLevel['steps'][number]

function stepForReaders(step: Step, isShown: IsShown, { t }: ReportWords): Step {
  if (isShown(step.question)) return step
  const withheldWords = t('answer.withheld')
  return { ...step, from: withheldWords, to: withheldWords, findOutFirst: false, newItems: [], plan: null }
}

/** The questionnaire says which answers contradict, so neither the rule nor its questions are named. */
function withheldContradiction(index: number, { t }: ReportWords): Report['contradictions'][number] {
  return {
    id: `withheld-${index + 1}`,
    text: t('report.withheld.contradiction'),
    fix: '',
    questions: [],
    explanation: null,
  }
}

/** What would have to be answered shows what was not. */
function lawsForReaders(laws: LawsInReport, isShown: IsShown): LawsInReport {
  return {
    ...laws,
    required: laws.required.map((law) =>
      law.next?.question && !isShown(law.next.question)
        ? { ...law, next: { ...law.next, question: null, missing: null } }
        : law,
    ),
  }
}

function standardForReaders(standard: StandardInReport, isShown: IsShown): StandardInReport {
  return {
    ...standard,
    provisions: standard.provisions.map((provision) => ({
      ...provision,
      basis: provision.basis.map((each) =>
        isShown({ id: each.question }) ? each : { ...each, indicates: null, missing: null },
      ),
    })),
  }
}
