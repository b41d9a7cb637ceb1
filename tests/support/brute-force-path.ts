// The best path to a level by trying everything: each way in which a team could answer better is scored
// with the scoring function itself, and the best of those that reach the level is found by comparing
// them one by one, in the order of preference that the rules give.

import type { Answer, Answers, AnswerValue } from '@/lib/core/answers/answer'
import type { QuestionRule } from '@/lib/core/answers/rules'
import type { Step } from '@/lib/core/scoring/advice/find-path'
import { compile } from '@/lib/core/scoring/compile'
import { creditsOf } from '@/lib/core/scoring/credit/credits'
import type { SectionScore } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { type Assessment, today } from './arbitrary-questionnaire'

type Way = Step & { weight: number }

/** The best steps for the only section of an assessment; empty too if no way leads to the level. */
export function bruteForce(assessment: Assessment, target: number): Step[] {
  const { facts } = assessment
  const compiled = compile(assessment.rules)
  let best: Way[] = []
  let found = false
  for (const way of allWays(assessment)) {
    const answers = follow(assessment, way.filter(isChange))
    const [section] = score(compiled, { facts, answers, lens: 'claimed', date: today }).sections
    if (!section?.assessed || !isThere(section, target) || (found && !isBetter(way, best))) continue
    best = way
    found = true
  }
  return best.filter(isChange).map(({ weight: _, ...step }) => step)
}

/** A section that does not decide has only to keep its red lines. */
function isThere(section: Extract<SectionScore, { assessed: true }>, target: number): boolean {
  return section.decides ? section.level >= target : section.redLines.every(({ capsAt }) => capsAt >= target)
}

/** Every combination of what each question that counts could be answered with, questions sorted by id. */
export function allWays({ rules, facts, answers }: Assessment): Way[][] {
  const counted = new Map(
    compile(rules).sections.flatMap(({ questions }) => questions.map((each) => [each.id, each])),
  )
  let ways: Way[][] = [[]]
  for (const question of questionsById({ rules })) {
    const compiled = counted.get(question.id)
    if (!compiled?.applies(facts)) continue
    const credits = creditsOf(compiled, answers[question.id], { lens: 'claimed', date: today })
    if (credits === 'left-out') continue
    const choices = waysOf(question, credits, answers[question.id]?.says)
    ways = ways.flatMap((way) => choices.map((each) => [...way, each]))
  }
  return ways
}

/** The answers after a team has done every step. */
export function follow(
  { rules, answers }: Pick<Assessment, 'rules' | 'answers'>,
  steps: readonly Step[],
): Answers {
  const better = { ...answers }
  for (const { kind, id } of questionsById({ rules })) {
    const step = steps.find((each) => each.question === id)
    if (step) better[id] = { ...(answers[id] ?? nothing), says: saysAfter(step, kind, answers[id]?.says) }
  }
  return better
}

const nothing: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }

function saysAfter(
  { choose, untick }: Step,
  kind: QuestionRule['kind'],
  says: AnswerValue | undefined,
): AnswerValue {
  if (kind === 'choice') return { kind, option: choose.join() }
  const ticked = says?.kind === 'checklist' ? says.items : []
  return { kind, items: [...ticked.filter((item) => !untick.includes(item)), ...choose] }
}

function isChange({ from, to }: Step): boolean {
  return to > from
}

/** Least effort, fewest changed, greatest weight changed, smaller credits by id, fewer new items, smaller ids. */
function isBetter(a: Way[], b: Way[]): boolean {
  const [mine, theirs] = [keysOf(a), keysOf(b)]
  const first = mine.findIndex((key, index) => key !== theirs[index])
  return first >= 0 && (mine[first] ?? 0) < (theirs[first] ?? 0)
}

function keysOf(way: Way[]): (number | string)[] {
  const changed = way.filter(isChange)
  return [
    changed.reduce((sum, { effort }) => sum + effort, 0),
    changed.length,
    -changed.reduce((sum, { weight }) => sum + weight, 0),
    ...way.map(({ to }) => to),
    ...way.flatMap(({ choose }) => [choose.length, choose.join(' ')]),
  ]
}

function waysOf(
  question: QuestionRule,
  { low, high }: { low: number; high: number },
  says: AnswerValue | undefined,
): Way[] {
  const efforts = { small: 1, medium: 3, large: 8 }
  const way = (to: number, choose: string[], untick: string[]): Way => ({
    question: question.id,
    from: low,
    to,
    effort: efforts[question.effort] * (to - low),
    findOutFirst: low !== high,
    choose,
    untick,
    weight: question.weight,
  })
  if (question.kind === 'choice') {
    const better = question.options.filter(({ credit }) => credit > low && credit >= 50)
    return [way(low, [], []), ...better.map(({ id, credit }) => way(credit, [id], []))]
  }
  const ticked = says?.kind === 'checklist' ? says.items : []
  const untick = ticked.filter((item) => item === 'none-of-these')
  const free = question.items.filter(({ id, exclusive }) => !exclusive && !ticked.includes(id))
  return subsets(free).map((set) => {
    const gain = set.reduce((sum, { credit }) => sum + credit, 0)
    return way(low + gain, set.map(({ id }) => id).toSorted(), gain === 0 ? [] : untick)
  })
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  let sets: Item[][] = [[]]
  for (const item of items) sets = sets.flatMap((set) => [set, [...set, item]])
  return sets
}

function questionsById({ rules }: Pick<Assessment, 'rules'>): QuestionRule[] {
  return rules.sections.flatMap(({ questions }) => questions).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
