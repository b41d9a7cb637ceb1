// Reads outside standards out of the answers: what a team has said may indicate a provision, whole or
// in part. It never says that a product meets a standard. For each provision the first that holds:
// not asked, if no question maps it; not applicable, if its own condition over facts is definitely
// false; indicated, if an answer indicates it whole and no other question that could do so is answered
// short of it; partly indicated, if any answer indicates it whole or in part; not indicated, if all its
// questions are answered and none does; otherwise unknown. A question that is hidden or answered "not
// applicable" counts as not answered.

import type { Answers, Facts } from '../assessment/answer'
import { compileApplicability } from './applicability'
import { compileFactCondition } from './condition'
import type { Provision, Questionnaire } from './questionnaire'
import { type Basis, type Mapped, type Missing, readMapping } from './read-mapping'

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
  /** The most that answers to the questions that apply can indicate of it. */
  atMost: 'whole' | 'part' | 'nothing'
  /** The questions that map the provision, in the order of the questionnaire. */
  basis: Basis[]
}

type Given = { facts: Facts; answers: Answers }

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
      const basis = own.map((mapped) => ({
        ...readMapping(mapped, applies.has(mapped.question.id), answers[mapped.question.id]?.says),
        hasFull: mapped.mapping.full !== undefined,
      }))
      const status = statusOf(basis, isRuledOut(provision, questionnaire, facts))
      const atMost = mostOf(own.filter(({ question }) => applies.has(question.id)))
      return {
        framework,
        provision: provision.id,
        status,
        atMost,
        basis: basis.map(({ question, indicates, missing }) => ({
          question,
          indicates,
          missing: missing && isWanted(status, missing) ? missing : null,
        })),
      }
    }),
  )
}

function isRuledOut({ appliesWhen }: Provision, rules: Questionnaire, facts: Facts): boolean {
  return appliesWhen !== undefined && compileFactCondition(appliesWhen, rules)(facts) === false
}

function statusOf(basis: readonly (Basis & { hasFull: boolean })[], ruledOut: boolean): ProvisionStatus {
  if (basis.length === 0) return 'not-asked'
  if (ruledOut) return 'not-applicable'
  const answered = basis.filter(({ indicates }) => indicates !== 'not-answered' && indicates !== 'left-out')
  const isFull = answered.some(({ indicates }) => indicates === 'whole')
  const isShort = answered.some(({ indicates, hasFull }) => hasFull && indicates !== 'whole')
  if (isFull && !isShort) return 'indicated'
  if (answered.some(({ indicates }) => indicates !== 'nothing')) return 'partly-indicated'
  return answered.length === basis.length ? 'not-indicated' : 'unknown'
}

function mostOf(mapped: readonly Mapped[]): Indication['atMost'] {
  if (mapped.length === 0) return 'nothing'
  return mapped.some(({ mapping }) => mapping.full !== undefined) ? 'whole' : 'part'
}

/** Nothing is missing where the provision is indicated or does not apply, nor a part where a part is there. */
function isWanted(status: ProvisionStatus, missing: Missing): boolean {
  switch (status) {
    case 'indicated':
    case 'not-applicable':
    case 'not-asked':
      return false
    case 'partly-indicated':
      return missing.indicates === 'whole'
    case 'not-indicated':
    case 'unknown':
      return true
  }
}

function keyOf({ framework, provision }: { framework: string; provision: string }) {
  return `${framework} ${provision}`
}
