// Whose word counts. Under every lens a question that is missing or not known yet may be worth
// anything from 0 to 100. An answer with credit c is worth c if one believes the team (claimed); c if
// evidence of the asked kind is live on the day, else anything up to c (evidenced); what the auditor
// confirmed or adjusted, else anything up to c (verified). A reasoned "not applicable" is left out;
// under verified only if the auditor accepted it.

import type { Answer } from '../../answers/answer'
import type { EvidenceLink } from '../../answers/evidence/evidence'
import type { EvidenceKind } from '../../format/schema/evidence-kinds'
import type { CompiledQuestion } from '../compile'
import type { Credits, Lens, Verdict, Verdicts } from '../score'
import { interpretAnswer } from './interpret-answer'

/** `verdicts`, by question, and `disputed`, the facts that an auditor disputes, count under the verified lens only. */
export type Viewpoint = {
  lens: Lens
  date: string
  verdicts?: Verdicts | undefined
  disputed?: readonly string[] | undefined
}

/** The credits of one applicable question, or that it is left out. `date` is a UTC calendar date, YYYY-MM-DD. */
export function creditsOf(
  question: CompiledQuestion,
  answer: Answer | undefined,
  { lens, date, verdicts }: Viewpoint,
): Credits | 'left-out' {
  const reading = interpretAnswer(question, answer?.says)
  if (answer === undefined || reading === 'missing' || reading === 'unknown') return anything
  if (lens === 'verified') return verified(reading, verdictOn(question.id, verdicts))
  if (reading === 'not-applicable') return 'left-out'
  return lens === 'claimed' || hasEvidence(question, answer, date) ? exactly(reading) : upTo(reading)
}

/** Whether evidence of at least the asked kind is live on the date, or none is asked. */
export function hasEvidence(question: CompiledQuestion, answer: Answer, date: string): boolean {
  const asked = question.evidence
  return asked === 'none' || answer.evidence.some((link) => isStrongEnough(link, asked) && isLive(link, date))
}

/** Whether a piece of evidence is of at least the asked kind. */
export function isStrongEnough(link: EvidenceLink, asked: CompiledQuestion['evidence']): boolean {
  return strengths[link.kind] >= strengths[asked]
}

/** The strength of kinds of evidence: the independent test replaces the team's own, and a test replaces a document. */
const strengths: Record<'none' | EvidenceKind, number> = {
  none: 0,
  document: 1,
  'test-report': 2,
  'independent-test': 3,
}

const anything: Credits = { low: 0, high: 100 }

function exactly(credit: number): Credits {
  return { low: credit, high: credit }
}

function upTo(credit: number): Credits {
  return { low: 0, high: credit }
}

/** Live from the day it speaks of to the end of its last day. Calendar dates compare as text. */
export function isLive(link: EvidenceLink, date: string): boolean {
  return link.speaksOf <= date && (link.expires === undefined || link.expires >= date)
}

function verdictOn(question: string, verdicts: Verdicts = {}): Verdict | undefined {
  return Object.hasOwn(verdicts, question) ? verdicts[question] : undefined
}

function verified(reading: number | 'not-applicable', verdict: Verdict | undefined): Credits | 'left-out' {
  if (verdict?.kind === 'adjusted') return exactly(verdict.credit)
  if (reading === 'not-applicable') return verifiedNotApplicable(verdict)
  return verdict?.kind === 'confirmed' ? exactly(reading) : upTo(reading)
}

function verifiedNotApplicable(verdict: Verdict | undefined): Credits | 'left-out' {
  if (verdict?.kind === 'accepted') return 'left-out'
  return verdict?.kind === 'rejected' ? exactly(0) : anything
}
