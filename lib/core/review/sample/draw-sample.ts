// Which answers are examined where not all are. Red lines, questions of weight 3, "not applicable" and withheld answers
// always are; the rest is drawn, so that neither the team nor the auditor chooses. The seed is fixed by the submission and
// the review, and anyone can draw again: `printf '%s%s' DIGEST REVIEW | sha256sum` is the seed, the key of a question is
// `printf '%s%s' SEED QUESTION | sha256sum`, and the questions with the smallest keys are drawn. A larger draw therefore
// holds every smaller one: a sample is extended, never drawn again.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { lengths } from '../../answers/answer'
import type { CompiledQuestion, CompiledRules } from '../../scoring/compile'
import { interpretAnswer } from '../../scoring/credit/interpret-answer'
import type { Given } from '../../scoring/level/score-section'
import { isInScope, type ReviewScope } from '../scope'

const ids = z.array(z.string().min(1).max(lengths.id))

/** A sample as it is recorded before the first verdict. `always` in the order of the questionnaire, `drawn` as drawn. */
export const sampleSchema = z.strictObject({
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  always: ids,
  drawn: ids,
})
export type Sample = z.infer<typeof sampleSchema>

/** What can be examined: questions in scope that apply and have an answer, in the order of the questionnaire. */
export type Population = { always: string[]; rest: string[] }

/** Weight from which a question is always examined. */
const heaviest = 3

export function populationOf(
  { sections }: CompiledRules,
  { scope, facts, answers }: Given & { scope: ReviewScope },
): Population {
  const inScope = sections.filter(({ id }) => isInScope(scope, id)).flatMap(({ questions }) => questions)
  const answered = inScope.filter((question) => {
    const reading = interpretAnswer(question, answers[question.id]?.says)
    return question.applies(facts) && reading !== 'missing' && reading !== 'unknown'
  })
  const [always, rest] = [true, false].map((isAlways) =>
    answered.filter((question) => isAlwaysExamined(question, answers) === isAlways).map(({ id }) => id),
  )
  return { always: always ?? [], rest: rest ?? [] }
}

function isAlwaysExamined({ id, weight, redLine }: CompiledQuestion, answers: Given['answers']): boolean {
  const answer = answers[id]
  return (
    redLine !== undefined ||
    weight >= heaviest ||
    answer?.says.kind === 'not-applicable' ||
    answer?.withheld !== undefined
  )
}

/** Hex SHA-256 of the submission's content digest (hex) followed by the review's id, both as text. */
export function sampleSeed(contentDigest: string, reviewId: string): string {
  return digestOf(contentDigest + reviewId)
}

/** Draws `count` of the rest, or all of it where it is smaller. */
export function drawSample({ always, rest }: Population, seed: string, count: number): Sample {
  const keyed = rest.map((id) => ({ id, key: digestOf(seed + id) }))
  const inOrder = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id)
  return { seed, always, drawn: inOrder.slice(0, count) }
}

/** The same sample with `more` questions of the rest. */
export function extendSample(population: Population, { seed, drawn }: Sample, more: number): Sample {
  return drawSample(population, seed, drawn.length + more)
}

function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
