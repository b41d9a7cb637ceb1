// Short words for small questionnaires and answers, so that a test shows its arithmetic and little else.

import type { Answer } from '@/lib/core/answers/answer'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import type { FactRule, FloorRule, QuestionRule, Rules } from '@/lib/core/answers/rules'

type Extras = Partial<
  Pick<QuestionRule, 'weight' | 'effort' | 'knows' | 'appliesWhen' | 'redLine'> & {
    atLeast: QuestionRule['evidence']['atLeast']
  }
>

/** A choice question; its options are named by their credits, such as 'c25', unless ids are given. */
export function choice(
  id: string,
  credits: number[] | Record<string, number>,
  extras: Extras = {},
): QuestionRule {
  const named = Array.isArray(credits)
    ? Object.fromEntries(credits.map((each) => [`c${each}`, each]))
    : credits
  const options = Object.entries(named).map(([option, credit]) => ({ id: option, credit }))
  return { ...base(id, extras), kind: 'choice', options }
}

/** A checklist with credits by item id, and "none" as its exclusive item. */
export function checklist(id: string, credits: Record<string, number>, extras: Extras = {}): QuestionRule {
  const items = Object.entries(credits).map(([item, credit]) => ({ id: item, credit }))
  return {
    ...base(id, extras),
    kind: 'checklist',
    items: [...items, { id: 'none', credit: 0, exclusive: true }],
  }
}

/** Rules with the five usual levels; sections by id, all of which decide unless named in `beside`. */
export function rulesOf(
  sections: Record<string, QuestionRule[]>,
  {
    facts = [],
    contradictions = [],
    beside = [],
    ...optional
  }: Partial<Omit<Rules, 'levels' | 'sections'>> & { beside?: string[] } = {},
): Rules {
  return {
    levels: [0, 25, 50, 75, 90].map((from) => ({ from })),
    facts,
    sections: Object.entries(sections).map(([id, questions]) => ({
      id,
      decides: !beside.includes(id),
      questions,
    })),
    contradictions,
    ...optional,
  }
}

/** The floors of iot-good-practice 2.0.0. */
export const usualFloors: readonly FloorRule[] = [
  { level: 2, weight3: 20 },
  { level: 3, weight3: 50 },
  { level: 4, weight3: 75, weight2: 20 },
]

export function yesNo(id: string): FactRule {
  return { id, type: 'yes-no' }
}

export function chose(option: string, ...evidence: EvidenceLink[]): Answer {
  return { says: { kind: 'choice', option }, evidence, copied: false }
}

export function ticked(...items: string[]): Answer {
  return { says: { kind: 'checklist', items }, evidence: [], copied: false }
}

export function unknown(): Answer {
  return { says: { kind: 'unknown' }, evidence: [], copied: false }
}

export function notApplicable(because: string): Answer {
  return { says: { kind: 'not-applicable', because }, evidence: [], copied: false }
}

export function evidence(
  kind: EvidenceLink['kind'],
  expires?: string,
  speaksOf = '2026-01-01',
): EvidenceLink & { url: string } {
  const link = { title: 'Report', url: 'https://example.org/report', kind, speaksOf }
  return expires === undefined ? link : { ...link, expires }
}

function base(id: string, { atLeast = 'none', ...extras }: Extras) {
  return {
    id,
    weight: 1,
    effort: 'small' as const,
    knows: 'product' as const,
    evidence: { atLeast },
    ...extras,
  }
}
