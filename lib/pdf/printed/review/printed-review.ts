// The auditor's full report as its PDF shows it: every answer with its verdict, basis and evidence, section by section.

import type {
  ConclusionInReport,
  FindingInReport,
  Report,
  SaidInReport,
  VerdictInReport,
} from '../../../core/report/report'
import { isolatedText } from '../../../core/text/typed/isolated-text'
import { english } from '../../../words/english'
import { fullReviewCaptions } from '../captions'
import { reviewFacts } from './review-facts'

const { t, series } = english

/** Plain data for review.typ. */
export function printedReview(report: Report, conclusion: ConclusionInReport) {
  const { product, submission, language } = report
  const { auditor, verdicts, requests = [], files = [] } = conclusion
  const name = `${isolatedText(product.name)} ${isolatedText(product.release.label)}`
  return {
    words: fullReviewCaptions(),
    title: t('review-print.title', { product: name, name: auditor.name }),
    heading: t('review-print.heading', { outcome: conclusion.outcomeWords }),
    head: t('review-print.head', { date: conclusion.at.slice(0, 10) }),
    foot: {
      first: submission ? t('summary.foot.submission', submission) : t('summary.foot.draft'),
      second: t('review-print.digest', { digest: conclusion.digest }),
    },
    language,
    checked: conclusion.checked,
    names: conclusion.names,
    withdrawn: conclusion.withdrawn,
    product,
    facts: reviewFacts(conclusion, { inFull: true }),
    notice: conclusion.notice,
    sections: conclusion.verified.sections.flatMap(({ section, sectionTitle, words }) => {
      const rows = verdicts.filter(({ question }) => question.section === section).map(printedVerdict)
      return rows.length > 0 ? [{ title: sectionTitle, examined: `${words}.`, rows }] : []
    }),
    disputed: conclusion.disputed.map(({ ask, says, why, words, questions }) => ({
      about: ask,
      lines: [t('report-review.team-says', { says }), why, words, ...questions.map((each) => each.ask)],
    })),
    withheld: conclusion.withheld.map(({ question, words, why }) => judged(question.ask, words, why)),
    contradictions: conclusion.contradictions.map(({ text, words, why }) => judged(text, words, why)),
    findings: conclusion.findings.map(printedFinding),
    requests: requests.map(({ question, thread }) => ({
      about: question.ask,
      lines: thread.flatMap(saidLines),
    })),
    added: conclusion.added.map(({ question, piece, words }) => ({
      about: question.ask,
      lines: [piece.evidence.title, words, t('review-print.piece-digest', piece)],
    })),
    files: files.map(({ toWords, about, words, ...file }) => ({
      about,
      lines: [t('review-print.file', file), `${toWords}, ${words}`],
    })),
  }
}

function judged(about: string, words: string, why: string | null) {
  return { about, lines: why === null ? [words] : [words, why] }
}

function printedVerdict(verdict: VerdictInReport) {
  const { question, claimed, words, found, why, basisWords, opened = [], pieces } = verdict
  return {
    ask: question.ask,
    claimed,
    verdict: words,
    found: found ?? [],
    why,
    basis: basisWords,
    opened: opened.map((each) => t('review-print.opened', each)),
    pieces: pieces.map(printedPiece),
  }
}

function printedPiece(piece: VerdictInReport['pieces'][number]) {
  const { title, kind, speaksOf, expires, url, reference, sha256 } = piece.evidence
  const dated = t('evidence.dated', {
    kind: t(`evidence.kind.${kind}`),
    date: speaksOf,
    hasExpiry: expires ? 'yes' : 'no',
    expires: expires ?? '',
  })
  return {
    title,
    dated: piece.added ? t('review-print.added', { dated }) : dated,
    place: url ?? reference ?? (sha256 ? t('evidence.file', { sha256 }) : null),
    digest: t('review-print.piece-digest', piece),
  }
}

function printedFinding(finding: FindingInReport) {
  const { grade, gradeWords, stateWords, found, matters, expected, closedBy, due, raised } = finding
  const { clauses, questions, steps, since, thread = [] } = finding
  const points: [string, string | null][] = [
    [t('review-print.point.matters'), matters],
    [t('review-print.point.expected'), expected],
    [t('review-print.point.closed-by'), closedBy],
    [t('review-print.point.due'), due],
    [t('review-print.point.questions'), questions.length > 0 ? askedOf(questions) : null],
    [t('review-print.point.clauses'), clauses.length > 0 ? series(clauses) : null],
  ]
  return {
    grade,
    title: gradeWords,
    state: stateWords,
    found,
    points: points.flatMap(([about, says]) => (says === null ? [] : [{ about, says }])),
    lines: [
      raised,
      ...steps.flatMap(stepLines),
      ...thread.flatMap(saidLines),
      ...(since ? [since.stateWords, ...since.steps.flatMap(stepLines)] : []),
    ],
  }
}

function askedOf(questions: FindingInReport['questions']): string {
  return questions.map(({ id, ask }) => ask ?? id).join('; ')
}

function stepLines({ words, text }: FindingInReport['steps'][number]): string[] {
  return text === null ? [words] : [`${words}: ${text}`]
}

function saidLines({ words, text, files }: SaidInReport): string[] {
  return [`${words}: ${text}`, ...files.map((file) => t('review-print.file', file))]
}
