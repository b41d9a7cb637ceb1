import type { Question } from '@/lib/core/format/questionnaire'
import type { MappedProvision } from '@/lib/core/standards/related-to'
import { english } from '@/lib/words/english'

const { t, series } = english

/** Which answers indicate a provision in full, and which in part. */
export function mappingWords(question: Question, { mapping: { full, part } }: MappedProvision): string {
  if (full === undefined) return t('mapping.in-part', { part: choiceWords(question, part ?? [], 'any') })
  const words = choiceWords(question, full, 'all')
  if (part === undefined || isOne(full, part)) return t('mapping.in-full', { full: words })
  if (isSame(full, part)) return t('mapping.any-of-these', { full: words })
  return t('mapping.both', { full: words, part: choiceWords(question, part, 'any') })
}

type Named = string | readonly string[]

/** In a choice, an option and all after it; in a checklist, all or any of the items named. */
function choiceWords(question: Question, named: Named, together: 'all' | 'any'): string {
  const choices = question.kind === 'choice' ? question.options : question.items
  const textOf = (id: string) => choices.find((choice) => choice.id === id)?.text ?? id
  const ids = [named].flat()
  const texts = series(ids.map((id) => t('scoring.quoted', { text: textOf(id) })))
  if (question.kind === 'checklist') return ids.length > 1 ? t(`mapping.${together}`, { texts }) : texts
  return choices.at(-1)?.id === named ? texts : t('mapping.or-better', { texts })
}

/** Whether both name one and the same answer: then there is no part to reach on the way. */
function isOne(full: Named, part: Named): boolean {
  return [full].flat().length === 1 && isSame(full, part)
}

function isSame(full: Named, part: Named): boolean {
  return [full].flat().toSorted().join() === [part].flat().toSorted().join()
}
