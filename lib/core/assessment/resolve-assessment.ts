// Compares what a file says with the questionnaire it names: every fact, question and option must
// exist, and a pinned hash must match. What a short form leaves open is settled here: one item of a
// checklist may be written without a list, and an explanation without `about` explains what the file says.

import type { Answer, Answers, Explanations, Facts } from '../answers/answer'
import { compileFactConflicts, factConflictInFile } from '../answers/facts/fact-conflicts'
import { type OwnStatuses, provisionKeys } from '../answers/own-status'
import type { Question, Questionnaire } from '../format/questionnaire'
import { compile } from '../scoring/compile'
import { findContradictions } from '../scoring/contradiction/contradictions'
import { explanationDigest } from '../scoring/contradiction/explanation-digest'
import type { Problem } from '../text/problem'
import { suggestId } from '../versions/did-you-mean'
import { checkAnswer } from './check/check-answer'
import { checkFact } from './check/check-fact'
import type { AssessmentFile } from './file/assessment-file-schema'
import { checkScope } from './file/facts-unlike-scope'
import type { Plan } from './plan/plan'

export type ResolvedAssessment = {
  facts: Facts
  answers: Answers
  explanations: Explanations
  plan: Plan
  own?: OwnStatuses | undefined
}

export type Resolution =
  | { resolved: ResolvedAssessment; problems: [] }
  | { resolved: null; problems: Problem[] }

/** `field` of a problem is its path in the file, such as `answers.default-passwords.says`. */
export function resolveAssessment(written: AssessmentFile, questionnaire: Questionnaire): Resolution {
  const file = { ...written, facts: withYesAndNo(written.facts, questionnaire) }
  const questions = new Map(
    questionnaire.sections.flatMap((section) => section.questions.map((question) => [question.id, question])),
  )
  const answers = Object.fromEntries(
    Object.entries(file.answers).map(([id, answer]) => [id, listSingleItem(questions.get(id), answer)]),
  )
  const unknownKey = openUnknownKeys()
  const problems = [
    ...checkPin(file, questionnaire),
    ...checkFacts(file.facts, questionnaire, unknownKey),
    ...checkFactConflicts(file.facts, questionnaire),
    ...checkScope(file, questionnaire.facts),
    ...checkOtherThanScope(file, questionnaire, unknownKey),
    ...checkAnswers(answers, questions, unknownKey),
    ...checkExplanations(file, questionnaire, unknownKey),
    ...checkPlan(file.plan, questions, unknownKey),
    ...checkOwn(file.standards, questionnaire, unknownKey),
  ]
  if (problems.length > 0) return { resolved: null, problems }
  const given = { facts: file.facts, answers }
  const explanations = settleExplanations(file.explanations, questionnaire, given)
  const own = file.standards ? { own: file.standards } : {}
  return { resolved: { ...given, explanations, plan: file.plan, ...own }, problems: [] }
}

/** Programs that read YAML 1.1 save `yes` as `true`. */
function withYesAndNo(facts: Facts, questionnaire: Questionnaire): Facts {
  const yesNo = new Set(questionnaire.facts.filter(({ type }) => type === 'yes-no').map(({ id }) => id))
  const words: Record<string, string> = { true: 'yes', false: 'no' }
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => {
      const word = typeof value === 'string' && yesNo.has(id) ? words[value.toLowerCase()] : undefined
      return [id, word ?? value]
    }),
  )
}

function listSingleItem(question: Question | undefined, answer: Answer): Answer {
  if (question?.kind !== 'checklist' || answer.says.kind !== 'choice') return answer
  return { ...answer, says: { kind: 'checklist', items: [answer.says.option] } }
}

function checkPin(
  { questionnaire: pin, hash }: AssessmentFile,
  { id, version, hash: actual }: Questionnaire,
): Problem[] {
  if (pin.id !== id || pin.version !== version) {
    const values = { pin: `${pin.id}@${pin.version}`, expected: `${id}@${version}` }
    return [{ field: 'questionnaire', code: 'file-problem.other-version', values }]
  }
  if (hash === undefined || hash === actual) return []
  return [
    { field: 'hash', code: 'file-problem.other-hash', values: { pin: `${id}@${version}`, hash: actual } },
  ]
}

function checkFacts(facts: Facts, questionnaire: Questionnaire, unknownKey: UnknownKey): Problem[] {
  return Object.entries(facts).flatMap(([id, value]) => {
    const fact = questionnaire.facts.find((each) => each.id === id)
    if (!fact) return [unknownKey('facts', id, 'fact', idsOf(questionnaire.facts))]
    return checkFact(fact, value).map((each) => ({ ...each, field: join('facts', id, each.field) }))
  })
}

function checkFactConflicts(given: Facts, questionnaire: Questionnaire): Problem[] {
  return compileFactConflicts(questionnaire)(given).map((conflict) => ({
    field: join('facts', conflict.fact, ''),
    ...factConflictInFile(conflict),
  }))
}

function checkOtherThanScope(
  { otherThanScope = [] }: AssessmentFile,
  questionnaire: Questionnaire,
  unknownKey: UnknownKey,
): Problem[] {
  const known = idsOf(questionnaire.facts)
  return otherThanScope.flatMap((id, index) =>
    known.includes(id)
      ? []
      : { ...unknownKey('otherThanScope', id, 'fact', known), field: join('otherThanScope', String(index)) },
  )
}

function checkAnswers(
  answers: Answers,
  questions: ReadonlyMap<string, Question>,
  unknownKey: UnknownKey,
): Problem[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.get(id)
    if (!question) return [unknownKey('answers', id, 'question', [...questions.keys()])]
    return checkAnswer(question, answer).map((each) => ({
      ...each,
      field: join('answers', id, each.field),
    }))
  })
}

function checkExplanations(
  { explanations }: AssessmentFile,
  { contradictions }: Questionnaire,
  unknownKey: UnknownKey,
): Problem[] {
  return Object.keys(explanations).flatMap((id) =>
    contradictions.some((each) => each.id === id)
      ? []
      : unknownKey('explanations', id, 'contradiction', idsOf(contradictions)),
  )
}

function checkPlan(plan: Plan, questions: ReadonlyMap<string, Question>, unknownKey: UnknownKey): Problem[] {
  return Object.keys(plan).flatMap((id) =>
    questions.has(id) ? [] : unknownKey('plan', id, 'question', [...questions.keys()]),
  )
}

function checkOwn(
  own: OwnStatuses | undefined,
  { frameworks }: Questionnaire,
  unknownKey: UnknownKey,
): Problem[] {
  const known = provisionKeys(frameworks)
  return Object.keys(own ?? {}).flatMap((key) =>
    known.has(key) ? [] : unknownKey('standards', key, 'provision', [...known]),
  )
}

function settleExplanations(
  explanations: AssessmentFile['explanations'],
  questionnaire: Questionnaire,
  given: { facts: Facts; answers: Answers },
): Explanations {
  const found = findContradictions(compile(questionnaire), given)
  return Object.fromEntries(
    Object.entries(explanations).map(([id, { text, about }]) => {
      const contradiction = found.find((each) => each.id === id)
      return [id, { text, about: about ?? (contradiction ? explanationDigest(contradiction, given) : '') }]
    }),
  )
}

type UnknownKey = (
  group: string,
  id: string,
  what: 'fact' | 'question' | 'contradiction' | 'provision',
  known: readonly string[],
) => Problem

/** More suggestions than anybody reads would take long to find. */
const mostSuggestions = 50

function openUnknownKeys(): UnknownKey {
  let count = 0
  return (group, id, what, known) => {
    count++
    const near = suggestId(id, count > mostSuggestions ? [] : known)
    return { field: join(group, id, ''), code: 'file-problem.unknown', values: { what, id, ...near } }
  }
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id)
}

function join(...parts: string[]) {
  return parts.filter((part) => part !== '').join('.')
}
