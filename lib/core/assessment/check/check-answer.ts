// Whether an answer fits its question. answer-schema.ts has checked its shape; only the
// pinned version knows which options exist, which item excludes all others, and where "not applicable"
// is allowed. Used by the server, the file reader and forms without scripts.

import type { Answer } from '../../answers/answer'
import type { Question } from '../../format/questionnaire'
import type { Problem } from '../../text/problem'
import { suggestId } from '../../versions/did-you-mean'

/**
 * Everything wrong with an answer; empty when it fits. `field` is a path from the answer, such as `says.option`.
 * "Not applicable" without its reason is no problem here: a draft may wait for it, a submission may not.
 */
export function checkAnswer(question: Question, { says }: Pick<Answer, 'says'>): Problem[] {
  switch (says.kind) {
    case 'unknown':
      return []
    case 'not-applicable':
      return question.notApplicable === false
        ? [{ field: 'says', code: 'problem.not-applicable', values: {} }]
        : []
    case 'choice':
      return checkOption(question, says.option)
    case 'checklist':
      return checkItems(question, says.items)
  }
}

function checkOption(question: Question, option: string): Problem[] {
  if (question.kind === 'checklist') {
    return [{ field: 'says', code: 'problem.checklist', values: {} }]
  }
  if (question.options.some(({ id }) => id === option)) return []
  const values = { option, ...choicesNear(option, question.options) }
  return [{ field: 'says.option', code: 'problem.option', values }]
}

function checkItems(question: Question, items: readonly string[]): Problem[] {
  if (question.kind === 'choice') {
    return [{ field: 'says', code: 'problem.choice', values: {} }]
  }
  const problems = items.flatMap((id, index): Problem[] => {
    const field = `says.items.${index}`
    if (!question.items.some((item) => item.id === id)) {
      return [{ field, code: 'problem.item', values: { item: id, ...choicesNear(id, question.items) } }]
    }
    return items.indexOf(id) < index ? [{ field, code: 'problem.item-twice', values: { item: id } }] : []
  })
  const exclusive = question.items.find((item) => item.exclusive && items.includes(item.id))
  if (!exclusive || items.every((id) => id === exclusive.id)) return problems
  return [...problems, { field: 'says.items', code: 'problem.exclusive', values: { item: exclusive.text } }]
}

/** All that may be chosen, and the one that was probably meant. */
function choicesNear(written: string, answers: readonly { id: string }[]) {
  const ids = answers.map(({ id }) => id)
  return { ...suggestId(written, ids), choices: ids.join(', ') }
}
