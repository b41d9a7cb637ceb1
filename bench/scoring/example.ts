// A questionnaire of the usual size (60 questions in six sections, ten conditions, three red lines) and a
// pool of different answers to it, drawn by a fixed sequence so that every run measures the same work.

import type { Answer, Answers, Facts } from '@/lib/core/answers/answer'
import type { QuestionRule, Rules } from '@/lib/core/answers/rules'
import type { FactCondition } from '@/lib/core/format/schema/schema'

export const day = '2026-06-15'

const factIds = ['camera', 'microphone', 'login', 'personal-data', 'sensitive-data', 'cloud-service']

const conditions: FactCondition[] = [
  { fact: 'camera' },
  { any: [{ fact: 'camera' }, { fact: 'microphone' }] },
  { fact: 'personal-data' },
  { all: [{ fact: 'login' }, { fact: 'cloud-service' }] },
  { not: { fact: 'login' } },
]

export const rules: Rules = {
  levels: [0, 25, 50, 75, 90].map((from) => ({ from })),
  facts: factIds.map((id) => ({
    id,
    type: 'yes-no',
    impliedBy: id === 'personal-data' ? ['sensitive-data'] : undefined,
  })),
  sections: Array.from({ length: 6 }, (_, section) => ({
    id: `section-${section}`,
    decides: section < 5,
    questions: Array.from({ length: 10 }, (_, place) => question(section * 10 + place)),
  })),
  contradictions: [],
}

/** Facts and answers, most of them answered, some unknown, some not applicable. */
export function pool(size: number): { facts: Facts; answers: Answers }[] {
  const draw = sequence(2017)
  return Array.from({ length: size }, () => ({
    facts: Object.fromEntries(factIds.map((id) => [id, ['yes', 'no', 'not-sure'][draw(3)] ?? 'no'])),
    answers: Object.fromEntries(
      rules.sections.flatMap(({ questions }) => questions.map((each) => [each.id, answer(each, draw)])),
    ),
  }))
}

function question(number: number): QuestionRule {
  const base = {
    id: `question-${String(number).padStart(2, '0')}`,
    weight: 1 + (number % 3),
    effort: 'medium' as const,
    knows: 'engineering' as const,
    appliesWhen: number % 6 === 5 ? conditions[((number - 5) / 6) % conditions.length] : undefined,
    redLine: number % 20 === 2 ? { below: 25, capsAt: 1 } : undefined,
    evidence: { atLeast: 'document' as const },
  }
  if (number % 5 === 4) {
    const items = [40, 30, 20, 10].map((credit, index) => ({ id: `item-${index}`, credit }))
    return { ...base, kind: 'checklist', items: [...items, { id: 'none', credit: 0, exclusive: true }] }
  }
  const options = [0, 25, 60, 100].map((credit, index) => ({ id: `option-${index}`, credit }))
  return { ...base, kind: 'choice', options }
}

function answer(asked: QuestionRule, draw: (below: number) => number): Answer {
  const said = { evidence: [], copied: false }
  const lot = draw(12)
  if (lot === 0) return { ...said, says: { kind: 'unknown' } }
  if (lot === 1 && !asked.redLine)
    return { ...said, says: { kind: 'not-applicable', because: 'No such part.' } }
  if (asked.kind === 'choice') return { ...said, says: { kind: 'choice', option: `option-${draw(4)}` } }
  const items = ['item-0', 'item-1', 'item-2', 'item-3'].slice(draw(4))
  return { ...said, says: { kind: 'checklist', items } }
}

/** A small linear congruential sequence: the same numbers on every machine. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % below
  }
}
