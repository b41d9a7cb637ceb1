// Reads external standards out of the answers: what a team has said may indicate a provision, whole or
// in part. It never says that a product meets a standard. For each provision the first that holds:
// not applicable, if its own condition over facts is definitely false; not asked, if no question maps it;
// indicated, if at least one question that applies maps it in full and every one that does is met; partly
// indicated, if any answer indicates it whole or in part; not indicated, if at least one of its questions applies,
// all that apply are answered, and one of the answers speaks of it; otherwise unknown. A question answered "not
// applicable" counts as not answered, and one that facts hide counts nowhere. A provision read through others
// takes its status from theirs and from that of its own questions: see read-through.ts. One that was not checked
// against its text is at most partly indicated, however it is read.

import type { Answers, Facts } from '../answers/answer'
import { compileApplicability } from '../answers/applicability'
import { compileFactCondition } from '../answers/condition'
import type { Framework, Provision, Question, Questionnaire } from '../format/questionnaire'
import type { Indication, ProvisionStatus } from './indication'
import { type Basis, type Mapped, type Missing, readMapping } from './read-mapping'
import { atMostThrough, statusThrough } from './read-through'

type Given = { facts: Facts; answers: Answers }
type Reference = { framework: string; provision: string }

/** One entry for each provision of each framework that the questionnaire names, in their order. */
export function readIndications(questionnaire: Questionnaire, given: Given): Indication[] {
  const read = readerOf(questionnaire, given)
  return questionnaire.frameworks.flatMap(({ id: framework, provisions }) =>
    provisions.flatMap(({ id: provision }) => read({ framework, provision }) ?? []),
  )
}

/** Reads one provision, once, and those it is read through before it. */
function readerOf(questionnaire: Questionnaire, { facts, answers }: Given) {
  const applies = compileApplicability(questionnaire)(facts)
  const mappings = mappingsOf(questionnaire)
  const provisions = provisionsOf(questionnaire.frameworks)
  const known = new Map<string, Indication>()
  return read

  function read(reference: Reference): Indication | null {
    const key = keyOf(reference)
    const provision = provisions.get(key)
    if (!provision) return null
    const indication = known.get(key) ?? indicationOf(reference, provision)
    known.set(key, indication)
    return indication
  }

  function indicationOf(reference: Reference, provision: Provision): Indication {
    const own = mappings.get(keyOf(reference)) ?? []
    const basis = own.map((mapped) =>
      readMapping(mapped, applies.has(mapped.question.id), answers[mapped.question.id]?.says),
    )
    const isRuledOut =
      provision.appliesWhen !== undefined &&
      compileFactCondition(provision.appliesWhen, questionnaire)(facts) === false
    const behind = (provision.through ?? []).flatMap((each) => read(each) ?? [])
    const checked = provision.verified
    const ownStatus = atMostPartly(statusOf(basis, own), checked)
    const ownMost = atMostPart(mostOf(own.filter(({ question }) => applies.has(question.id))), checked)
    const all = own.length > 0 ? [...behind, { status: ownStatus, atMost: ownMost }] : behind
    const status = isRuledOut
      ? 'not-applicable'
      : provision.through
        ? statusThrough(
            all.map((each) => each.status),
            checked,
          )
        : ownStatus
    return {
      ...reference,
      status,
      atMost: provision.through ? atMostThrough(all, checked) : ownMost,
      basis: basis.map((each) => withoutIdleMissing(each, status, checked)),
      through: behind.map((each) => ({
        framework: each.framework,
        provision: each.provision,
        status: each.status,
      })),
      checked,
    }
  }
}

function mappingsOf({ sections }: Questionnaire): Map<string, Mapped[]> {
  const mappings = new Map<string, Mapped[]>()
  for (const question of sections.flatMap(({ questions }): Question[] => questions)) {
    for (const mapping of question.indicates) {
      const key = keyOf(mapping.provision)
      mappings.set(key, [...(mappings.get(key) ?? []), { question, mapping }])
    }
  }
  return mappings
}

function provisionsOf(frameworks: readonly Framework[]): Map<string, Provision> {
  return new Map(
    frameworks.flatMap(({ id: framework, provisions }) =>
      provisions.map((provision) => [keyOf({ framework, provision: provision.id }), provision] as const),
    ),
  )
}

function statusOf(basis: readonly Basis[], mapped: readonly Mapped[]): ProvisionStatus {
  if (basis.length === 0) return 'not-asked'
  const said = basis.map(({ indicates }, index) => ({
    indicates,
    isFull: mapped[index]?.mapping.full !== undefined,
  }))
  const asked = said.filter(({ indicates }) => indicates !== 'left-out')
  const full = asked.filter(({ isFull }) => isFull)
  if (full.length > 0 && full.every(({ indicates }) => indicates === 'whole')) return 'indicated'
  if (asked.some(({ indicates }) => indicates === 'whole' || indicates === 'part')) return 'partly-indicated'
  const isAnswered = asked.every(({ indicates }) => indicates !== 'not-answered')
  return isAnswered && asked.some(({ indicates }) => indicates === 'nothing') ? 'not-indicated' : 'unknown'
}

function mostOf(mapped: readonly Mapped[]): Indication['atMost'] {
  if (mapped.length === 0) return 'nothing'
  return mapped.some(({ mapping }) => mapping.full !== undefined) ? 'whole' : 'part'
}

function atMostPartly(status: ProvisionStatus, checked: boolean): ProvisionStatus {
  return status === 'indicated' && !checked ? 'partly-indicated' : status
}

function atMostPart(most: Indication['atMost'], checked: boolean): Indication['atMost'] {
  return most === 'whole' && !checked ? 'part' : most
}

function withoutIdleMissing(
  { question, indicates, missing }: Basis,
  status: ProvisionStatus,
  checked: boolean,
): Basis {
  const isReachable = checked || missing?.indicates === 'part'
  return {
    question,
    indicates,
    missing: missing && isReachable && isWanted(status, missing) ? missing : null,
  }
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

function keyOf({ framework, provision }: Reference): string {
  return `${framework} ${provision}`
}
