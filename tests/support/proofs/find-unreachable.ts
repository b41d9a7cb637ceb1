// What of a questionnaire can never happen: looked for with products and answers, through the functions
// that check, score and submit, and not with the linter's reasoning.

import type { Answer, Answers, Facts } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { checkAnswer } from '@/lib/core/assessment/check/check-answer'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { score } from '@/lib/core/scoring/score-assessment'
import { productsOver } from './products-over'
import { best, chosen, questionsOf, ticks, unknown, worst } from './saying'
import { someOf } from './some-of'

/** Options, items, red lines and contradictions for which no witness is found, in words; empty if all can happen. */
export function findUnreachable(questionnaire: Questionnaire): string[] {
  const world = worldOf(questionnaire)
  return [
    ...world.questions.flatMap((question) => [
      ...unreachableAnswers(world, question),
      ...unreachableLine(world, question),
    ]),
    ...questionnaire.contradictions.flatMap((each) => (canOccur(world, each) ? [] : `${each.id} occurs`)),
  ]
}

function worldOf(content: Questionnaire) {
  const compiled = compile(content)
  const applies = compileApplicability(content)
  return { content, compiled, applies, questions: questionsOf(content) }
}
type World = ReturnType<typeof worldOf>

function unreachableAnswers(world: World, question: Question): string[] {
  const choices = question.kind === 'choice' ? question.options : question.items
  return choices.flatMap((choice) => {
    const answer = question.kind === 'choice' ? chosen(choice) : ticks([choice])
    return canBeSubmitted(world, question, answer, choice.credit) ? [] : `${question.id}: ${choice.id}`
  })
}

/** Somebody with a known product may give the answer and submit it, and it is worth what its author wrote. */
function canBeSubmitted(world: World, question: Question, answer: Answer, credit: number): boolean {
  if (checkAnswer(question, answer).length > 0) return false
  return someOf(productsAsked(world, question), (facts) => {
    const given = { facts, answers: { ...allUnknown(world, facts), [question.id]: answer } }
    if (checkReadiness(world.compiled, { ...given, explanations: {} }).length > 0) return false
    const line = scoreOf(world, given).sections.flatMap((section) =>
      section.assessed ? section.trace.filter((each) => each.question === question.id) : [],
    )[0]
    return line?.low === credit && line.high === credit
  })
}

function unreachableLine(world: World, question: Question): string[] {
  if (!question.redLine) return []
  const wanted = [
    ['crossed', worst(question)],
    ['open', unknown],
    ['kept', best(question)],
  ] as const
  return wanted.flatMap(([state, answer]) => {
    const isSeen = someOf(productsAsked(world, question), (facts) => {
      const { sections } = scoreOf(world, { facts, answers: { [question.id]: answer } })
      const lines = sections.flatMap((section) => (section.assessed ? section.redLines : []))
      return (lines.find((line) => line.question === question.id)?.state ?? 'kept') === state
    })
    return isSeen ? [] : `${question.id}: the red line is ${state}`
  })
}

function canOccur(world: World, { id, when }: Questionnaire['contradictions'][number]): boolean {
  const named = world.compiled.contradictions.find((each) => each.id === id)?.questions ?? []
  const asked = world.questions.filter((question) => named.includes(question.id))
  const products = productsOver(world.content.facts, [when, ...asked.map(({ appliesWhen }) => appliesWhen)])
  return someOf(products, (facts) =>
    someOf(answersOver(asked), (answers) =>
      findContradictions(world.compiled, { facts, answers }).some((found) => found.id === id),
    ),
  )
}

/** Every option; of a checklist each item alone, and all that go together. */
function* answersOver([question, ...others]: readonly Question[]): Generator<Answers> {
  if (!question) return yield {}
  const own =
    question.kind === 'choice' ? question.options.map(chosen) : question.items.map((item) => ticks([item]))
  for (const rest of answersOver(others)) {
    for (const answer of [best(question), ...own]) yield { ...rest, [question.id]: answer }
  }
}

/** Known products that are asked the question, and differ in all that its contradictions speak of. */
function* productsAsked(
  { content, compiled, applies }: World,
  { id, appliesWhen }: Question,
): Generator<Facts> {
  const speakOfIt = compiled.contradictions.filter(({ questions }) => questions.includes(id))
  const named = new Set(speakOfIt.map((each) => each.id))
  const conditions = content.contradictions.flatMap((each) => (named.has(each.id) ? each.when : []))
  for (const facts of productsOver(content.facts, [appliesWhen, ...conditions])) {
    if (applies(facts).has(id)) yield facts
  }
}

function allUnknown({ applies }: World, facts: Facts): Answers {
  return Object.fromEntries([...applies(facts)].map((id) => [id, unknown]))
}

function scoreOf({ compiled }: World, given: { facts: Facts; answers: Answers }) {
  return score(compiled, { ...given, lens: 'claimed', date: '2026-11-22' })
}
