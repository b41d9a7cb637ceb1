// What an auditor looks at again after a resubmission. A verdict can be taken over only by the auditor who gave it and within the same assessment, where
// the question, the answer, its remark, its evidence and the facts it depends on are as they were and all evidence is live;
// else it only reads "confirmed for 3.0 / 1.1.0", and the answer is judged again.

import type { Answer, Facts } from '../../answers/answer'
import type { EvidenceLink } from '../../answers/evidence/evidence'
import { factsImpliedBy, factsImplying } from '../../answers/facts/fact-implications'
import { termsOf } from '../../content/lint/terms-of'
import { jsonDigest } from '../../format/hash/content-hash'
import { questionsById } from '../../format/question-place'
import type { Question } from '../../format/questionnaire'
import { compile } from '../../scoring/compile'
import { isLive } from '../../scoring/credit/credits'
import { populationOf } from '../sample/draw-sample'
import type { JudgedSubmission } from '../verdict/judged-submission'
import type { AnswerVerdict, ReviewVerdicts } from '../verdict/verdict-schema'

/** `auditorId` is the person who judges it. */
type Submitted = JudgedSubmission & { assessmentId: string; auditorId: string | null }

/** The review before, with what was added during it. */
export type ReviewedBefore = Submitted & { verdicts: ReviewVerdicts }

/** The resubmission; `date` is its day, on which evidence must be live, YYYY-MM-DD, UTC. */
export type Resubmitted = Submitted & {
  date: string
  /** Questions of open findings and of requests, which the auditor looks at in any case. */
  asked: readonly string[]
}

/** Why a verdict is not taken over. */
type Reason =
  | 'other-auditor'
  | 'other-assessment'
  | 'question'
  | 'answer'
  | 'remark'
  | 'evidence'
  | 'facts'
  | 'not-live'

export type EarlierVerdict = { question: string; verdict: AnswerVerdict; because: Reason[] }

export type WhatChanged = {
  /** Verdicts on answers that can be taken over as they are. */
  takeOver: Record<string, AnswerVerdict>
  /** Earlier verdicts that are only shown, with every reason. */
  earlier: EarlierVerdict[]
  /** Questions to look at: without a verdict that can be taken over, or asked about. */
  toJudge: string[]
}

/** All in the order of the questionnaire. A verdict of "not examined" is nothing to take over or to show. */
export function onlyWhatChanged(before: ReviewedBefore, now: Resubmitted): WhatChanged {
  const { always, rest } = populationOf(compile(now.questionnaire), now)
  const population = new Set([...always, ...rest])
  const questions = [...questionsById(now.questionnaire).keys()].filter((id) => population.has(id))
  const compared = questions.flatMap((question): EarlierVerdict[] => {
    const verdict = Object.hasOwn(before.verdicts.answers, question)
      ? before.verdicts.answers[question]
      : undefined
    if (!verdict || verdict.kind === 'not-examined') return []
    return [{ question, verdict, because: reasonsAgainst(question, before, now) }]
  })
  const same = compared.filter(({ because }) => because.length === 0)
  const takeOver = Object.fromEntries(same.map(({ question, verdict }) => [question, verdict]))
  return {
    takeOver,
    earlier: compared.filter(({ because }) => because.length > 0),
    toJudge: questions.filter((id) => !Object.hasOwn(takeOver, id) || now.asked.includes(id)),
  }
}

function reasonsAgainst(id: string, before: ReviewedBefore, now: Resubmitted): Reason[] {
  const [was, is] = [answerTo(id, before), answerTo(id, now)]
  const [asked, asks] = [questionOf(id, before), questionOf(id, now)]
  const reasons: [Reason, boolean][] = [
    ['other-auditor', before.auditorId !== now.auditorId],
    ['other-assessment', before.assessmentId !== now.assessmentId],
    ['question', !isSame(asked, asks)],
    ['answer', !isSame(saidIn(was), saidIn(is))],
    ['remark', was?.remark !== is?.remark],
    ['evidence', !isSame(digestsOf(was), digestsOf(is))],
    ['facts', !asks || !isSame(factsFor(asks, before), factsFor(asks, now))],
    ['not-live', !piecesOf(id, before, is).every((piece) => isLive(piece, now.date))],
  ]
  return reasons.flatMap(([reason, holds]) => (holds ? reason : []))
}

function answerTo(id: string, { answers }: Submitted): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

function questionOf(id: string, { questionnaire }: Submitted): Question | undefined {
  return questionsById(questionnaire).get(id)
}

/** What was chosen and whether details are withheld; the order of ticks means nothing, and a note is for the team alone. */
function saidIn(answer: Answer | undefined): unknown {
  if (!answer) return null
  const { says, withheld = null } = answer
  return [says.kind === 'checklist' ? { ...says, items: says.items.toSorted() } : says, withheld]
}

function digestsOf(answer: Answer | undefined): string[] {
  return (answer?.evidence ?? []).map((piece) => jsonDigest(piece)).toSorted()
}

/** The verdict may rest on what the team added during the review, too. */
function piecesOf(id: string, { added = {} }: ReviewedBefore, answer: Answer | undefined): EvidenceLink[] {
  return [...(answer?.evidence ?? []), ...(Object.hasOwn(added, id) ? (added[id] ?? []) : [])]
}

/** The facts that decide whether a question applies, with all that imply them or follow from them. */
function factsFor({ appliesWhen }: Question, { questionnaire, facts }: Submitted): unknown {
  const named = appliesWhen
    ? termsOf(appliesWhen, []).flatMap(({ term }) => ('fact' in term ? [term.fact] : []))
    : []
  const all = named.flatMap((id) => [
    id,
    ...factsImplying(id, questionnaire),
    ...factsImpliedBy(id, questionnaire),
  ])
  return [...new Set(all)].toSorted().map((id) => [id, factValueOf(id, facts)])
}

function factValueOf(id: string, facts: Facts): unknown {
  const value = Object.hasOwn(facts, id) ? facts[id] : undefined
  return Array.isArray(value) ? value.toSorted() : (value ?? null)
}

function isSame(one: unknown, other: unknown): boolean {
  return jsonDigest(one ?? null) === jsonDigest(other ?? null)
}
