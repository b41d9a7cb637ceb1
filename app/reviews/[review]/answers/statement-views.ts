import {
  type StatementKind,
  type StatementView,
  statementActs,
} from '@/components/review/desk/overview/statement-view'
import { verdictWords } from '@/components/review/desk/verdict-words'
import type { FactValue } from '@/lib/core/answers/answer'
import type { Fact } from '@/lib/core/format/questionnaire'
import { isInScope } from '@/lib/core/review/scope'
import type { Desk } from '@/lib/server/reviews/desk/open-desk'
import { english } from '@/lib/words/english'
import { questionTexts } from './judged-lines'

const { t, series } = english

type Keyed = StatementView & { key: string }
export type StatementPart = { on: StatementKind; title: string; isOpen: boolean; views: Keyed[] }

/** Facts, withheld details and explained contradictions of a submission, those of which there is something to judge. */
export function statementParts(desk: Desk): StatementPart[] {
  const parts = [
    { on: 'withheld', views: withheldViews(desk), isOpen: true },
    { on: 'contradictions', views: contradictionViews(desk), isOpen: true },
    { on: 'facts', views: factViews(desk), isOpen: false },
  ] as const
  return parts
    .filter(({ views }) => views.length > 0)
    .map((part) => {
      const judged = part.views.filter(({ verdict }) => verdict !== null).length
      return { ...part, title: t(`desk.part.${part.on}`, { judged, count: part.views.length }) }
    })
}

function factViews(desk: Desk): Keyed[] {
  const { questionnaire, facts } = desk.submission
  return questionnaire.facts.flatMap((fact) => {
    const brought = desk.brought.get(fact.id)
    const value = Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined
    if (!brought || value === undefined) return []
    const { questions, redLines } = brought
    const effect = t('desk.brings', { questions: questions.length, redLines: redLines.length })
    const named = questions.length > 0 ? [effect, ...questionTexts(desk, questions)].join(' ') : effect
    return viewOf(desk, 'facts', fact.id, { title: fact.ask, said: factWords(fact, value), effect: named })
  })
}

function withheldViews(desk: Desk): Keyed[] {
  const { questionnaire, answers, scope } = desk.submission
  return questionnaire.sections
    .filter(({ id }) => isInScope(scope, id))
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, ask }) => {
      const withheld = Object.hasOwn(answers, id) ? answers[id]?.withheld : undefined
      return withheld === undefined
        ? []
        : viewOf(desk, 'withheld', id, { title: ask, said: withheld, effect: null })
    })
}

function contradictionViews(desk: Desk): Keyed[] {
  const { questionnaire, explanations } = desk.submission
  return desk.contradictions.map(({ id }) => {
    const title = questionnaire.contradictions.find((each) => each.id === id)?.text ?? id
    return viewOf(desk, 'contradictions', id, { title, said: explanations[id]?.text ?? '', effect: null })
  })
}

type Said = Pick<StatementView, 'title' | 'said' | 'effect'>

function viewOf({ stored }: Desk, on: StatementKind, key: string, said: Said): Keyed {
  const own = stored.find((each) => each.on === on && each.key === key)
  const verdict = own?.value ?? null
  return {
    ...said,
    key,
    id: `${on}-${key}`,
    acts: statementActs[on],
    verdict: verdict && verdictWords(verdict),
    why: verdict && 'why' in verdict ? (verdict.why ?? '') : '',
    revision: own?.revision ?? 0,
  }
}

function factWords(fact: Fact, value: FactValue): string {
  const words = [value].flat().map((each) => valueWords(fact, each))
  return words.length > 0 ? series(words) : t('answer.fact.none')
}

function valueWords(fact: Fact, value: string): string {
  if (value === 'yes' || value === 'no') return t(`answer.fact.${value}`)
  const values = ('values' in fact ? fact.values : undefined) ?? []
  return values.find(({ id }) => id === value)?.text ?? value
}
