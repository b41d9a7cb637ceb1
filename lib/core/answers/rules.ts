// The part of a questionnaire that scoring needs, and nothing else. A Questionnaire fits this shape
// as it is; pages send only this to the browser, since texts and mappings weigh ten times as much.

import type {
  ChecklistQuestion,
  ChoiceQuestion,
  Fact,
  Level,
  Question,
  Questionnaire,
  Section,
} from '../format/questionnaire'

export type CreditRule = Pick<ChoiceQuestion['options'][number], 'id' | 'credit'> & {
  exclusive?: ChecklistQuestion['items'][number]['exclusive']
}

type QuestionBase = Pick<Question, 'id' | 'weight' | 'effort' | 'knows' | 'appliesWhen'> & {
  redLine?: Pick<NonNullable<Question['redLine']>, 'below' | 'capsAt'> | undefined
  evidence: Pick<Question['evidence'], 'atLeast'>
}

export type QuestionRule = QuestionBase &
  (
    | (Pick<ChoiceQuestion, 'kind'> & { options: readonly CreditRule[] })
    | (Pick<ChecklistQuestion, 'kind'> & { items: readonly CreditRule[] })
  )

export type FactRule = Pick<Fact, 'id' | 'type' | 'impliedBy'>

export type SectionRule = Pick<Section, 'id' | 'decides'> & { questions: readonly QuestionRule[] }

/** What a level asks of every question, by weight. */
export type FloorRule = NonNullable<Questionnaire['floors']>[number]

export type Rules = Pick<Questionnaire, 'decidesFrom' | 'implies'> & {
  floors?: readonly FloorRule[] | undefined
  levels: readonly Pick<Level, 'from'>[]
  facts: readonly FactRule[]
  sections: readonly SectionRule[]
  contradictions: readonly Pick<Questionnaire['contradictions'][number], 'id' | 'when'>[]
}

/** Only what scoring needs of a questionnaire, to send to a page: its texts weigh ten times as much. */
export function rulesOf({
  levels,
  floors,
  decidesFrom,
  facts,
  implies,
  sections,
  contradictions,
}: Rules): Rules {
  return {
    levels: levels.map(({ from }) => ({ from })),
    ...(floors ? { floors } : {}),
    ...(decidesFrom ? { decidesFrom } : {}),
    ...(implies ? { implies } : {}),
    facts: facts.map(({ id, type, impliedBy }) => ({ id, type, ...(impliedBy ? { impliedBy } : {}) })),
    sections: sections.map(({ id, decides, questions }) => ({
      id,
      decides,
      questions: questions.map(ruleOf),
    })),
    contradictions: contradictions.map(({ id, when }) => ({ id, when })),
  }
}

function ruleOf(question: QuestionRule): QuestionRule {
  const { id, weight, effort, knows, appliesWhen, redLine } = question
  const base = {
    id,
    weight,
    effort,
    knows,
    evidence: { atLeast: question.evidence.atLeast },
    ...(appliesWhen ? { appliesWhen } : {}),
    ...(redLine ? { redLine: { below: redLine.below, capsAt: redLine.capsAt } } : {}),
  }
  return question.kind === 'choice'
    ? { ...base, kind: question.kind, options: question.options.map(creditOf) }
    : { ...base, kind: question.kind, items: question.items.map(creditOf) }
}

function creditOf({ id, credit, exclusive }: CreditRule): CreditRule {
  return { id, credit, ...(exclusive ? { exclusive } : {}) }
}
