// One outside standard as a table: provision by provision, what the answers indicate of it, what was said
// and what is missing. It joins values of a report and calculates nothing, so that page, CSV
// and PDF of a submission say the same as long as it is kept.

import type { ProvisionStatus } from '../../standards/indication'
import type { AnswerInReport, ProvisionInReport, QuestionName, Report, StandardInReport } from '../report'
import type { ReportWords } from '../words/report-words'
import { countUnchecked } from '../words/standard-words'
import { asOneLine } from '../words/words'

export type StandardTable = Omit<StandardInReport, 'provisions'> & {
  rows: StandardRow[]
  /** The standard gives its provisions status codes, so that it has such a table of its own. */
  hasCodes: boolean
  /** How many provisions were not checked against the text. */
  unchecked: number
}

export type StandardRow = {
  id: string
  title: string
  group: string | null
  /** The standard's own status code, or how strongly it asks, in a word. */
  strength: string
  appliesIf: string[]
  status: ProvisionStatus
  /** The status in a word, for the column "support indicated". */
  support: string
  basis: BasisRow[]
  /** What no answer can change, or null. */
  limit: string | null
  /** What the team says itself; null where it says nothing. */
  own: NonNullable<ProvisionInReport['own']> | null
}

/** One question that speaks for a provision, and what was said. */
export type BasisRow = {
  question: QuestionName
  /** Null where facts leave the question out. */
  answer: AnswerInReport | null
  indicates: ProvisionInReport['basis'][number]['indicates']
  missing: string | null
}

/** The table of one standard; null if the report does not show it. */
export function standardTable(report: Report, framework: string, { t }: ReportWords): StandardTable | null {
  const standard = report.standards.find(({ id }) => id === framework)
  if (!standard) return null
  const { provisions, ...head } = standard
  const answers = new Map(
    report.sections.flatMap((section) => section.answers.map((answer) => [answer.question.id, answer])),
  )
  const names = new Map(
    [...report.leftOut.flatMap(({ questions }) => questions), ...namesOf(answers)].map((name) => [
      name.id,
      name,
    ]),
  )
  return {
    ...head,
    hasCodes: provisions.some(({ code }) => code !== null),
    unchecked: countUnchecked(provisions),
    rows: provisions.map((provision) => ({
      id: provision.id,
      title: provision.title,
      group: provision.group,
      strength: provision.code ?? strengthWords(provision.strength),
      appliesIf: provision.appliesIf,
      status: provision.status,
      support: t(`indication.support.${provision.status}`),
      basis: provision.basis.map(({ question, indicates, missing }) => ({
        question: names.get(question) ?? { id: question, section: '', ask: question },
        answer: answers.get(question) ?? null,
        indicates,
        missing: missing?.words ?? null,
      })),
      limit: provision.limit,
      own: provision.own ?? null,
    })),
  }
}

/** What was answered, in a table for others: an answer that is withheld from the public gives its reason alone. */
export function saidWords(row: BasisRow, words: ReportWords): string {
  const { says, notes } = saidParts(row, words)
  return [says, ...notes].join(' · ')
}

/** The same in its parts, each on one line: what was chosen, and what was written beside it. */
export function saidParts({ answer }: BasisRow, { t }: ReportWords): { says: string; notes: string[] } {
  if (!answer) return { says: `${t('indication.basis.left-out')}.`, notes: [] }
  const { withheld, because, remark, note } = answer
  if (withheld !== null)
    return { says: asOneLine(t('answer.withheld-because', { reason: withheld })), notes: [] }
  const notes = [
    because === null ? null : t('answer.because', { reason: because }),
    remark === null ? null : t('answer.remark', { remark }),
    note === undefined ? null : t('answer.note', { note }),
  ]
  return {
    says: asOneLine(answer.says.join('; ')),
    notes: notes.filter((part) => part !== null).map(asOneLine),
  }
}

/** What is missing of a provision: by question, and what no answer can change. */
export function missingOf({ basis, limit }: StandardRow): string[] {
  return [...basis.map(({ missing }) => missing), limit].filter((line) => line !== null)
}

function namesOf(answers: ReadonlyMap<string, AnswerInReport>): QuestionName[] {
  return [...answers.values()].map(({ question }) => question)
}

function strengthWords(strength: string): string {
  return strength.replaceAll('-', ' ')
}
