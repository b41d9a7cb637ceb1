// Draws facts, answers, evidence and verdicts for a questionnaire from a seed, by a generator of its own, so that
// the same seed gives the same assessment in every release.

import type { Answer, Answers, AnswerValue, Facts, FactValue } from '@/lib/core/answers/answer'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import type { Verdict, Verdicts } from '@/lib/core/scoring/score'

type Draw = <T>(values: readonly T[]) => T | undefined

export function drawAssessment({ facts, sections }: Questionnaire, seed: number) {
  const draw = drawingFrom(seed + 1)
  const drawn: { facts: Facts; answers: Answers; verdicts: Verdicts } = {
    facts: {},
    answers: {},
    verdicts: {},
  }
  for (const { id, type, values = [] } of facts) {
    const value = drawFact(
      type,
      values.map((each) => each.id),
      draw,
    )
    if (value !== undefined) drawn.facts[id] = value
  }
  for (const question of sections.flatMap(({ questions }) => questions)) {
    const says = drawSays(question, draw)
    if (says)
      drawn.answers[question.id] = { says, evidence: drawEvidence(draw), copied: false } satisfies Answer
    const verdict = drawVerdict(draw)
    if (verdict) drawn.verdicts[question.id] = verdict
  }
  return drawn
}

/** A linear congruential generator modulo 2^32; the high bits choose. */
function drawingFrom(seed: number): Draw {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return (values) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return values[Math.floor((state / 2 ** 32) * values.length)]
  }
}

function drawFact(
  type: 'yes-no' | 'one-of' | 'several-of',
  values: string[],
  draw: Draw,
): FactValue | undefined {
  if (type === 'yes-no') return draw(['yes', 'yes', 'yes', 'no', 'not-sure', undefined])
  if (type === 'one-of') return draw([...values, 'not-sure', undefined])
  return values.filter(() => draw([true, false]))
}

function drawSays(question: Question, draw: Draw): AnswerValue | undefined {
  const kind = draw(['said', 'said', 'said', 'said', 'said', 'unknown', 'missing', 'excused'])
  if (kind === 'unknown') return { kind: 'unknown' }
  if (kind === 'missing') return undefined
  if (kind === 'excused' && question.notApplicable) return { kind: 'not-applicable', because: 'It has none.' }
  if (question.kind === 'choice') {
    const option = draw(question.options)
    return option && { kind: 'choice', option: option.id }
  }
  const items = question.items
    .filter(({ exclusive }) => !exclusive && draw([true, true, false]))
    .map(({ id }) => id)
  const none = question.items.filter(({ exclusive }) => exclusive).map(({ id }) => id)
  return { kind: 'checklist', items: items.length > 0 ? items : none }
}

function drawEvidence(draw: Draw): EvidenceLink[] {
  const kind = draw(['document', 'test-report', 'independent-test', undefined] as const)
  const expires = draw(['2026-06-14', '2026-06-15', undefined])
  if (kind === undefined) return []
  const link = { title: 'Report', url: 'https://example.org/report', kind, speaksOf: '2026-01-01' }
  return [expires === undefined ? link : { ...link, expires }]
}

function drawVerdict(draw: Draw): Verdict | undefined {
  return draw<Verdict | undefined>([
    { kind: 'confirmed' },
    { kind: 'confirmed' },
    { kind: 'insufficient' },
    { kind: 'accepted' },
    { kind: 'rejected' },
    { kind: 'adjusted', credit: 40 },
    undefined,
  ])
}
