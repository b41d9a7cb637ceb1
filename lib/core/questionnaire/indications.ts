// Reads outside standards out of the answers: what a team has said may indicate a provision, whole or
// in part. It never says that a product meets a standard. For each provision the first that holds:
// not asked, if no question maps it; not applicable, if its own condition over facts is definitely
// false; indicated, if an answer indicates it whole and no other question that could do so is answered
// short of it; partly indicated, if any answer indicates it whole or in part; not indicated, if all its
// questions are answered and none does; otherwise unknown. A question that is hidden or answered "not
// applicable" counts as not answered.

import type { Answers, Facts, Says } from '../assessment/answer'
import { compileApplicability } from './applicability'
import { compileFactCondition } from './condition'
import type { Provision, Question, Questionnaire } from './questionnaire'

export type ProvisionStatus =
  | 'not-asked'
  | 'not-applicable'
  | 'indicated'
  | 'partly-indicated'
  | 'not-indicated'
  | 'unknown'

export type Indication = {
  framework: string
  provision: string
  status: ProvisionStatus
  /** The questions that map the provision, in the order of the questionnaire. */
  questions: string[]
}

type Given = { facts: Facts; answers: Answers }
type Mapping = Question['indicates'][number]
/** What one question's answer says about one provision; null where it is not answered. */
type Reading = { full: boolean; part: boolean; hasFull: boolean } | null

/** One entry for each provision of each framework that the questionnaire names, in their order. */
export function readIndications(questionnaire: Questionnaire, { facts, answers }: Given): Indication[] {
  const applies = compileApplicability(questionnaire)(facts)
  const questions = questionnaire.sections.flatMap((section) => section.questions)
  const mappings = questions.flatMap((question) =>
    question.indicates.map((mapping) => ({ question, mapping, key: keyOf(mapping.provision) })),
  )
  return questionnaire.frameworks.flatMap(({ id: framework, provisions }) =>
    provisions.map((provision) => {
      const key = keyOf({ framework, provision: provision.id })
      const own = mappings.filter((each) => each.key === key)
      const readings = own.map(({ question, mapping }) =>
        applies.has(question.id) ? readAnswer(question, mapping, answers[question.id]?.says) : null,
      )
      const status = statusOf(readings, isRuledOut(provision, questionnaire, facts))
      return { framework, provision: provision.id, status, questions: own.map(({ question }) => question.id) }
    }),
  )
}

function isRuledOut({ appliesWhen }: Provision, { facts: rules }: Questionnaire, facts: Facts): boolean {
  return appliesWhen !== undefined && compileFactCondition(appliesWhen, rules)(facts) === false
}

function statusOf(readings: readonly Reading[], ruledOut: boolean): ProvisionStatus {
  if (readings.length === 0) return 'not-asked'
  if (ruledOut) return 'not-applicable'
  const answered = readings.filter((reading) => reading !== null)
  const isFull = answered.some(({ full }) => full)
  const isShort = answered.some(({ full, hasFull }) => hasFull && !full)
  if (isFull && !isShort) return 'indicated'
  if (isFull || answered.some(({ part }) => part)) return 'partly-indicated'
  return answered.length === readings.length ? 'not-indicated' : 'unknown'
}

function readAnswer(question: Question, { full, part }: Mapping, says: Says | undefined): Reading {
  if (says?.kind === 'choice' && question.kind === 'choice') {
    const order = question.options.map(({ id }) => id)
    const chosen = order.indexOf(says.option)
    const reaches = (options: string | string[] | undefined) =>
      [options ?? []].flat().some((option) => order.includes(option) && chosen >= order.indexOf(option))
    return { full: reaches(full), part: reaches(part), hasFull: full !== undefined }
  }
  if (says?.kind === 'checklist' && question.kind === 'checklist') {
    const isTicked = (item: string) => says.items.includes(item)
    return {
      full: full !== undefined && [full].flat().every(isTicked),
      part: [part ?? []].flat().some(isTicked),
      hasFull: full !== undefined,
    }
  }
  return null
}

function keyOf({ framework, provision }: { framework: string; provision: string }) {
  return `${framework} ${provision}`
}
