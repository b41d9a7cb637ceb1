import type { Question } from '@/lib/core/format/questionnaire'
import type { MappedProvision } from '@/lib/core/standards/related-to'

/** Which answers indicate a provision in full, and which in part. */
export function mappingWords(question: Question, { mapping: { full, part } }: MappedProvision): string {
  if (full === undefined) return `In part by ${choiceWords(question, part ?? [], 'any of')}.`
  const inFull = `Indicated by ${choiceWords(question, full, 'all of')}`
  if (part === undefined || isOne(full, part)) return `${inFull}.`
  const inPart = isSame(full, part) ? 'any of these' : choiceWords(question, part, 'any of')
  return `${inFull}; in part by ${inPart}.`
}

type Named = string | readonly string[]

/** In a choice, an option and all after it; in a checklist, all or any of the items named. */
function choiceWords(question: Question, named: Named, together: 'all of' | 'any of'): string {
  const choices = question.kind === 'choice' ? question.options : question.items
  const texts = [named].flat().map((id) => `“${choices.find((choice) => choice.id === id)?.text ?? id}”`)
  if (question.kind === 'checklist') return `${texts.length > 1 ? `${together} ` : ''}${texts.join(', ')}`
  const isLast = choices.at(-1)?.id === named
  return `${texts.join(', ')}${isLast ? '' : ' or a better answer'}`
}

/** Whether both name one and the same answer: then there is no part to reach on the way. */
function isOne(full: Named, part: Named): boolean {
  return [full].flat().length === 1 && isSame(full, part)
}

function isSame(full: Named, part: Named): boolean {
  return [full].flat().toSorted().join() === [part].flat().toSorted().join()
}
