import type { CreditRule, QuestionRule, Rules } from '@/lib/core/answers/rules'

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
