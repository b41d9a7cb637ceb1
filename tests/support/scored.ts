import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { Rules } from '@/lib/core/answers/rules'
import { compile } from '@/lib/core/scoring/compile'
import type { Lens, Verdicts } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { checklist, choice, chose, evidence, rulesOf, ticked, unknown, yesNo } from './build-rules'

// A questionnaire small enough to score by hand.
//
//   security (decides)     weight   options or items            red line
//   passwords              3        0, 25, 60, 100              below 25 caps at 1
//   updates                2        0, 50, 100                  below 50 caps at 2
//   channels (checklist)   1        mail 40, phone 60
//   microphone             2        0, 100, only with a microphone
//
//   privacy (decides)
//   deletion               1        0, 100
//   export                 1        0, 33, 100
//   sharing                1        0, 100
//
//   awareness (beside)
//   guests                 1        0, 100
const rules = rulesOf(
  {
    security: [
      choice('passwords', [0, 25, 60, 100], {
        weight: 3,
        redLine: { below: 25, capsAt: 1 },
        atLeast: 'test-report',
      }),
      choice('updates', [0, 50, 100], { weight: 2, redLine: { below: 50, capsAt: 2 } }),
      checklist('channels', { mail: 40, phone: 60 }),
      choice('microphone', [0, 100], { weight: 2, appliesWhen: { fact: 'microphone' } }),
    ],
    privacy: [choice('deletion', [0, 100]), choice('export', [0, 33, 100]), choice('sharing', [0, 100])],
    awareness: [choice('guests', [0, 100])],
  },
  { facts: [yesNo('microphone')], beside: ['awareness'] },
)

const facts: Facts = { microphone: 'no' }

export const answers: Answers = {
  passwords: chose('c60', evidence('document')),
  updates: chose('c100'),
  channels: ticked('mail'),
  deletion: chose('c100'),
  export: chose('c33'),
  sharing: unknown(),
}

type Changes = { rules?: Rules; facts?: Facts; answers?: Answers; verdicts?: Verdicts }

export function scored(lens: Lens, changes: Changes = {}) {
  const input = { facts, answers, date: '2026-06-15', lens, ...changes }
  return score(compile(changes.rules ?? rules), input)
}

export function sectionOf(section: string, lens: Lens, changes: Changes = {}) {
  return scored(lens, changes).sections.find((each) => each.section === section)
}
