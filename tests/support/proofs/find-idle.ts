// Which questions matter to nobody: changing their answer alone moves no bound, or, of those that a first
// sitting or a red line rests on, no level, whatever else is said.

import fc from 'fast-check'
import type { Answer, Answers, Facts } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import type { SectionScore } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { productsOver } from './products-over'
import { best, questionsOf, toAll, worst } from './saying'

/** What no witness is found for, in words; empty if every question matters to some product. */
export function findIdle(questionnaire: Questionnaire): string[] {
  const applies = compileApplicability(questionnaire)
  const compiled = compile(questionnaire)
  const mixed = mixedAnswers(questionnaire)
  return questionsOf(questionnaire).flatMap((question) => {
    const facts = productAsked(question)
    if (!facts) return `${question.id} is asked`
    const moves = mixed.map((answers) => moveOf(question, facts, answers))
    return [
      ...(moves.some(({ from, to }) => isHigher(to, from)) ? [] : [`${question.id} moves a bound`]),
      ...(!question.essential || moves.some(({ from, to }) => levelOf(to) > levelOf(from))
        ? []
        : [`${question.id} is essential and moves a level`]),
      ...(!question.redLine || moves.some((move) => isHeld(question.id, move))
        ? []
        : [`${question.id} has a red line that holds a level`]),
    ]
  })

  function productAsked({ id, appliesWhen }: Question): Facts | undefined {
    for (const facts of productsOver(questionnaire.facts, [appliesWhen])) {
      if (applies(facts).has(id)) return facts
    }
    return undefined
  }

  function moveOf(question: Question, facts: Facts, answers: Answers): Move {
    const sectionWith = (answer: Answer) => {
      const given = { facts, answers: { ...answers, [question.id]: answer } }
      const { sections } = score(compiled, { ...given, lens: 'claimed', date: '2026-11-22' })
      return sections.find(
        (each) => each.assessed && each.trace.some((line) => line.question === question.id),
      )
    }
    return { from: sectionWith(worst(question)), to: sectionWith(best(question)) }
  }
}

type Move = { from: SectionScore | undefined; to: SectionScore | undefined }

/** All the best, and 150 times some of it turned into the worst; always the same. */
function mixedAnswers(questionnaire: Questionnaire): Answers[] {
  const [good, bad] = [toAll(questionnaire, best), toAll(questionnaire, worst)]
  const turned = fc.sample(fc.subarray(Object.keys(good)), { seed: 20261122, numRuns: 150 })
  const some = turned.map((ids) => ({
    ...good,
    ...Object.fromEntries(ids.flatMap((id) => (bad[id] ? [[id, bad[id]]] : []))),
  }))
  return [good, ...some]
}

function isHigher(a: SectionScore | undefined, b: SectionScore | undefined): boolean {
  return Boolean(a?.assessed && b?.assessed && a.low.n * b.low.d > b.low.n * a.low.d)
}

function levelOf(section: SectionScore | undefined): number {
  return section?.assessed ? section.level : -1
}

/** Without the line the worst answer would reach more. */
function isHeld(question: string, { from, to }: Move): boolean {
  if (!from?.assessed || levelOf(to) <= from.level) return false
  return from.redLines.some((line) => line.question === question && line.binding && line.from > from.level)
}
