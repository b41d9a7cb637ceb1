// What the page of one section needs to score it at every click. Facts and the answers of other sections do not change
// there, so those sections are sent as what they come to, and of their rules only what a contradiction with this
// section reads. The rules of a version weigh four times as much.

import type { Answers, Facts } from '../../answers/answer'
import { type FactRules, factsImpliedBy, factsImplying } from '../../answers/facts/fact-implications'
import { type QuestionRule, type Rules, rulesOf, type SectionRule } from '../../answers/rules'
import type { CompiledRules } from '../compile'
import { countAnswers } from '../credit/is-unanswered'
import { progress } from '../credit/progress'
import { isMostlyOpen } from '../first-look/mostly-open'
import type { SectionOutcome } from '../level/overall'
import { type Given, scoreSection } from '../level/score-section'

export type SectionPart = {
  section: string
  /** The questions of the section that apply, and those of other sections that its contradictions name. */
  rules: Rules
  /** Where a contradiction reads them. */
  facts: Facts
  /** To the questions of these rules, as stored. */
  answers: Answers
  /** Today, YYYY-MM-DD, UTC. */
  date: string
  others: { outcomes: SectionOutcome[]; applying: number; answered: number; isMostlyOpen: boolean }
}

type Version = { rules: Rules; compiled: CompiledRules }

export function sectionPart(
  { rules, compiled }: Version,
  { section, date, ...given }: Given & { section: string; date: string },
): SectionPart {
  const { contradictions, factsNamed, questionsNamed } = contradictionsOf(compiled, section)
  const applying = applyingQuestions(compiled, given.facts)
  const isKept = (id: string, of: string) => applying.has(id) && (of === section || questionsNamed.has(id))
  const sections = rules.sections.flatMap((each): SectionRule[] => {
    const questions = each.questions.filter(({ id }) => isKept(id, each.id))
    if (each.id !== section && questions.length === 0) return []
    return [{ ...each, questions: questions.map(each.id === section ? withoutCondition : withoutCredits) }]
  })
  const readFacts = factsRead(factsNamed, rules)
  return {
    section,
    rules: rulesOf({
      ...rules,
      ...factRulesOf(rules, readFacts),
      sections,
      contradictions: rules.contradictions.filter(({ id }) => contradictions.has(id)),
    }),
    facts: pick(given.facts, readFacts),
    answers: answersTo(sections, given.answers),
    date,
    others: othersIn(compiled, section, { ...given, date }),
  }
}

function contradictionsOf({ contradictions, sections }: CompiledRules, section: string) {
  const own = new Set(sections.find(({ id }) => id === section)?.questions.map(({ id }) => id))
  const found = contradictions.filter(({ questions }) => questions.some((id) => own.has(id)))
  return {
    contradictions: new Set(found.map(({ id }) => id)),
    factsNamed: found.flatMap(({ facts }) => facts),
    questionsNamed: new Set(found.flatMap(({ questions }) => questions)),
  }
}

/** What a condition on these facts reads: they, and all that imply them or follow from them. */
function factsRead(named: readonly string[], rules: FactRules): Set<string> {
  return new Set(named.flatMap((id) => [id, ...factsImplying(id, rules), ...factsImpliedBy(id, rules)]))
}

function factRulesOf({ facts, implies }: FactRules, read: ReadonlySet<string>): FactRules {
  const kept = facts.filter(({ id }) => read.has(id))
  return implies ? { facts: kept, implies: pick(implies, read) } : { facts: kept }
}

function applyingQuestions({ sections }: CompiledRules, facts: Facts): Set<string> {
  const questions = sections.flatMap((section) => section.questions)
  return new Set(questions.filter(({ applies }) => applies(facts)).map(({ id }) => id))
}

/** The facts have been looked at. */
function withoutCondition({ appliesWhen: _, ...question }: QuestionRule): QuestionRule {
  return question
}

/** What a condition reads of a question, which is not scored here. */
function withoutCredits(question: QuestionRule): QuestionRule {
  const { appliesWhen: _, redLine: __, ...rest } = question
  return rest.kind === 'choice' ? { ...rest, options: [] } : { ...rest, items: [] }
}

function answersTo(sections: readonly SectionRule[], answers: Answers): Answers {
  return pick(answers, new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id))))
}

function pick<Value>(from: Readonly<Record<string, Value>>, ids: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([id]) => ids.has(id)))
}

function othersIn(
  { levels, sections }: CompiledRules,
  section: string,
  { date, ...given }: Given & { date: string },
): SectionPart['others'] {
  const others = sections.filter(({ id }) => id !== section)
  const outcomes = others.flatMap((each): SectionOutcome[] => {
    const scored = scoreSection(each, levels, { ...given, lens: 'claimed', date })
    if (!scored.assessed) return []
    const { decides, level, couldBe, redLines } = scored
    return [{ decides, level, couldBe, redLines: redLines.map(({ state, capsAt }) => ({ state, capsAt })) }]
  })
  const isSomeOpen = progress({ sections: others }, given).some(isMostlyOpen)
  return { outcomes, ...countAnswers({ sections: others }, given), isMostlyOpen: isSomeOpen }
}
