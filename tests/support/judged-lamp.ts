// A submission of the small questionnaire for tests of reviews, and any verdict on it.

import fc from 'fast-check'
import type { Answer } from '@/lib/core/answers/answer'
import type { JudgedSubmission } from '@/lib/core/review/verdict/judged-submission'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { explanationDigest } from '@/lib/core/scoring/contradiction/explanation-digest'
import { chose, evidence, notApplicable, ticked, unknown } from './build-rules'
import { smallQuestionnaire } from './small-questionnaire'

/** The day on which the lamp is judged. */
export const judgedOn: string = '2026-06-15'

/** The address of its photograph. */
export const photograph = evidence('document').url

/** Each question answered in another way; the contradiction of the locks is explained. */
export function judgedLamp(changes: Partial<JudgedSubmission> = {}): JudgedSubmission {
  const questionnaire = smallQuestionnaire()
  const facts = { login: 'yes', cloud: 'not-sure' }
  const answers: Record<string, Answer> = {
    lock: chose('strong', evidence('document')),
    doors: ticked('none'),
    'first-word': chose('told'),
    'second-word': unknown(),
    'third-word': notApplicable('It has no words.'),
    'fourth-word': { ...chose('silent'), withheld: 'A supplier asked for it.' },
  }
  const given = { facts, answers }
  const explanations = Object.fromEntries(
    findContradictions(compile(questionnaire), given).map((found) => [
      found.id,
      { text: 'There are no doors.', about: explanationDigest(found, given) },
    ]),
  )
  return { questionnaire, facts, answers, explanations, scope: 'everything', ...changes }
}

const basis = fc.constantFrom('read', 'shown', 'tested-by-me', 'tested-by-laboratory')
const opened = fc.subarray([{ url: photograph, on: judgedOn }])
const why = fc.constant('I looked.')
const option = fc.constantFrom('none', 'weak', 'strong', 'silent', 'told', 'front')
const to = fc.oneof(
  fc.record({ kind: fc.constant('choice'), option }),
  fc.record({
    kind: fc.constant('checklist'),
    items: fc.subarray(['front', 'back', 'none'], { minLength: 1 }),
  }),
)

/** Any verdict on an answer, whether it fits or not. */
export const arbitraryAnswerVerdict: fc.Arbitrary<AnswerVerdict> = fc.oneof(
  fc.record({ kind: fc.constant('confirmed'), basis, opened }),
  fc.record({ kind: fc.constant('adjusted'), to, basis, opened, why }),
  fc.record({ kind: fc.constant('insufficient'), basis, opened }),
  fc.record({ kind: fc.constant('accepted'), basis, opened }),
  fc.record({ kind: fc.constant('rejected'), basis, opened, why }),
  fc.record({ kind: fc.constant('not-examined') }),
)
