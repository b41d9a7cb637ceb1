// What one answer says about one provision, and what would have to be said for it to say more. Of a
// choice, the option that is named or a later one indicates; of a checklist, all the items named
// indicate the whole, and any of them a part. Where nothing can be read, nothing is guessed.

import type { AnswerValue } from '../answers/answer'
import { adviseFrom } from '../format/advise-from'
import type { Question } from '../format/questionnaire'

type Mapping = Question['indicates'][number]
/** A question with its mapping to one provision. */
export type Mapped = { question: Question; mapping: Mapping }

export type Basis = {
  question: string
  /** `silent`: the answer indicates neither. `not-answered` includes don't know and not applicable; `left-out`: facts leave the question out. */
  indicates: 'whole' | 'part' | 'nothing' | 'silent' | 'not-answered' | 'left-out'
  missing: Missing | null
}

/** What would indicate the provision whole, or in part where the question can do no more. */
export type Missing = {
  indicates: 'whole' | 'part'
  /** Whether all of the choices are needed, or one of them suffices. */
  needs: 'all' | 'one'
  choices: string[]
}

/** `isAsked`: the facts leave the question standing. */
export function readMapping(mapped: Mapped, isAsked: boolean, says: AnswerValue | undefined): Basis {
  const { question, mapping } = mapped
  if (!isAsked) return { question: question.id, indicates: 'left-out', missing: null }
  const indicates = extentOf(question, mapping, says)
  return { question: question.id, indicates, missing: missingFrom(mapped, indicates, says) }
}

function extentOf(
  question: Question,
  { full, part, silent = [] }: Mapping,
  says: AnswerValue | undefined,
): Exclude<Basis['indicates'], 'left-out'> {
  if (says?.kind === 'choice' && question.kind === 'choice') {
    const order = question.options.map(({ id }) => id)
    const chosen = order.indexOf(says.option)
    const reaches = (options: string | string[] | undefined) =>
      [options ?? []].flat().some((option) => order.includes(option) && chosen >= order.indexOf(option))
    if (reaches(full)) return 'whole'
    if (reaches(part)) return 'part'
    return silent.includes(says.option) ? 'silent' : 'nothing'
  }
  if (says?.kind === 'checklist' && question.kind === 'checklist') {
    const isTicked = (item: string) => says.items.includes(item)
    if (full !== undefined && [full].flat().every(isTicked)) return 'whole'
    if ([part ?? []].flat().some(isTicked)) return 'part'
    return silent.some(isTicked) ? 'silent' : 'nothing'
  }
  return 'not-answered'
}

function missingFrom(
  { question, mapping: { full, part } }: Mapped,
  indicates: Basis['indicates'],
  says: AnswerValue | undefined,
): Missing | null {
  if (indicates === 'whole') return null
  if (full !== undefined) return { indicates: 'whole', ...choicesFor(question, [full].flat(), says, 'all') }
  if (part === undefined || indicates === 'part') return null
  return { indicates: 'part', ...choicesFor(question, [part].flat(), says, 'one') }
}

/**
 * Of a choice, the option named and every later one that may be advised (scoring/advise-from.ts): a bad practice
 * may indicate a part, and must never be advised. Of a checklist, the items named and not ticked yet.
 */
function choicesFor(
  question: Question,
  named: string[],
  says: AnswerValue | undefined,
  needs: Missing['needs'],
): Pick<Missing, 'needs' | 'choices'> {
  if (question.kind === 'choice') {
    const from = question.options.findIndex(({ id }) => named.includes(id))
    const later = from < 0 ? [] : question.options.slice(from)
    const advised = later.filter(({ credit }) => credit >= adviseFrom)
    return { needs: 'one', choices: advised.map(({ text }) => text) }
  }
  const isTicked = (item: string) => says?.kind === 'checklist' && says.items.includes(item)
  const open = question.items.filter(({ id }) => named.includes(id) && !isTicked(id))
  return { needs, choices: open.map(({ text }) => text) }
}
