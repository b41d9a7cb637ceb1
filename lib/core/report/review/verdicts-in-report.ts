// Verdicts on answers, on withheld details and on explanations, in the order of the questionnaire; evidence and files beside them.

import type { EvidenceLink } from '../../answers/evidence/evidence'
import { jsonDigest } from '../../format/hash/content-hash'
import type { Conclusion } from '../../review/conclusion/conclusion-schema'
import type { ConclusionInReport, Report, VerdictInReport } from '../report'
import { saysWords } from '../words/words'
import type { AskedQuestions } from './questions-in-report'
import type { ReviewInput } from './review-input'
import { dayOf, type ReviewWords } from './review-words'

type Frozen = Conclusion['verdicts']
type Piece = Conclusion['added'][number]['evidence']

export function verdictsInReport(
  { verdicts, added }: Conclusion,
  asked: AskedQuestions,
  { answers }: ReviewInput,
  words: ReviewWords,
): VerdictInReport[] {
  return inOrder(verdicts.answers, asked).map(([id, verdict]): VerdictInReport => {
    const submitted = (answers[id]?.evidence ?? []).map((piece) => pieceInReport(piece, false))
    const later = added.filter(({ question }) => question === id)
    return {
      question: asked.nameOf(id),
      kind: verdict.kind,
      words: words.t(`reviewed.verdict.${verdict.kind}`),
      claimed: asked.saysOf(id),
      found: foundWords(id, verdict, asked, words),
      ...basisOf(verdict, words),
      why: verdict.why ?? null,
      pieces: [...submitted, ...later.map(({ evidence }) => pieceInReport(evidence, true))],
    }
  })
}

/** Whether the auditor saw it otherwise than the team. */
export function isChange({ kind }: Pick<VerdictInReport, 'kind'>): boolean {
  return kind === 'adjusted' || kind === 'insufficient' || kind === 'rejected'
}

type AnswerVerdict = Frozen['answers'][string]

function foundWords(id: string, verdict: AnswerVerdict, asked: AskedQuestions, words: ReviewWords) {
  const question = asked.questionOf(id)
  if (verdict.kind !== 'adjusted' || !question) return null
  return saysWords(question, { says: verdict.to, evidence: [], copied: false }, words)
}

function basisOf(verdict: AnswerVerdict, { t }: ReviewWords) {
  if (verdict.kind === 'not-examined') return { basis: null, basisWords: null }
  const { basis, opened } = verdict
  return { basis, basisWords: t(`reviewed.basis.${basis}`), opened }
}

function pieceInReport(piece: EvidenceLink | Piece, added: boolean) {
  return { evidence: piece, digest: jsonDigest(piece), added }
}

export function attestedInReport(
  { withheld }: Frozen,
  asked: AskedQuestions,
  { t }: ReviewWords,
): ConclusionInReport['withheld'] {
  return inOrder(withheld, asked).map(([id, { kind, why = null }]) => ({
    question: asked.nameOf(id),
    kind,
    words: t('reviewed.attested', { kind }),
    why,
  }))
}

export function explainedInReport(
  { contradictions }: Frozen,
  report: Pick<Report, 'contradictions'>,
  { t }: ReviewWords,
): ConclusionInReport['contradictions'] {
  return Object.entries(contradictions).map(([id, { kind, why = null }]) => ({
    id,
    text: report.contradictions.find((each) => each.id === id)?.text ?? id,
    kind,
    words: t('reviewed.explanation', { kind }),
    why,
  }))
}

export function addedInReport(
  { added }: Conclusion,
  asked: AskedQuestions,
  { t }: ReviewWords,
): ConclusionInReport['added'] {
  return added.map(({ question, at, by, evidence }) => ({
    question: asked.nameOf(question),
    piece: pieceInReport(evidence, true),
    words: t('reviewed.added', { by, date: dayOf(at) }),
    names: [by],
  }))
}

/** Files of the review by name and digest. Conclusions of format 1 have none. */
export function attachedInReport(
  conclusion: Conclusion,
  asked: AskedQuestions,
  { t }: Pick<ReviewWords, 't'>,
): NonNullable<ConclusionInReport['files']> {
  if (conclusion.format === 1) return []
  return conclusion.files.map(({ to, id, name, sha256, at, by }) => ({
    to,
    toWords: t(`reviewed.attached-to.${to}`),
    about: aboutWords(conclusion, { to, id }, asked),
    name,
    sha256,
    words: t('reviewed.said', { by, date: dayOf(at) }),
    names: [by],
  }))
}

/** What the question asks, or what the finding found. */
function aboutWords(
  { findings, requests }: Conclusion,
  { to, id }: { to: 'verdict' | 'finding' | 'request'; id: string },
  asked: AskedQuestions,
): string {
  switch (to) {
    case 'verdict':
      return asked.nameOf(id).ask
    case 'finding':
      return findings.find((each) => each.id === id)?.found ?? id
    case 'request':
      return asked.nameOf(requests.find((each) => each.id === id)?.question ?? id).ask
  }
}

/** Entries by the id of a question, in the order of the questionnaire. */
function inOrder<T>(entries: Record<string, T>, { order }: AskedQuestions): [string, T][] {
  const place = (id: string) => order.indexOf(id)
  return Object.entries(entries).toSorted(([one], [other]) => place(one) - place(other))
}
