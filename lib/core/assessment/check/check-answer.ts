// Whether an answer fits its question. answer-schema.ts has checked its shape; only the
// pinned version knows which options exist, which item excludes all others, and where "not applicable"
// is allowed. Used by the server, the file reader and forms without scripts.

import type { Answer } from '../../answers/answer'
import type { Question } from '../../format/questionnaire'
import type { Problem } from '../../text/problem'
import { didYouMean } from '../../versions/did-you-mean'

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
        ? [
            {
              field: 'says',
              message: 'This question does not accept "not applicable". Choose one of its answers.',
            },
          ]
        : []
    case 'choice':
      return checkOption(question, says.option)
    case 'checklist':
      return checkItems(question, says.items)
  }
}

function checkOption(question: Question, option: string): Problem[] {
  if (question.kind === 'checklist') {
    return [{ field: 'says', message: 'This question is a checklist. Give a list of its items.' }]
  }
  if (question.options.some(({ id }) => id === option)) return []
  const message = `There is no option ${option}. ${suggest(option, question.options)}Choose one of: ${listIds(question.options)}.`
  return [{ field: 'says.option', message }]
}

function checkItems(question: Question, items: readonly string[]): Problem[] {
  if (question.kind === 'choice') {
    return [{ field: 'says', message: 'This question has one answer. Choose one option.' }]
  }
  const problems = items.flatMap((id, index) => {
    const field = `says.items.${index}`
    if (!question.items.some((item) => item.id === id)) {
      return {
        field,
        message: `There is no item ${id}. ${suggest(id, question.items)}Choose from: ${listIds(question.items)}.`,
      }
    }
    return items.indexOf(id) < index ? { field, message: `The item ${id} is ticked twice.` } : []
  })
  const exclusive = question.items.find((item) => item.exclusive && items.includes(item.id))
  if (!exclusive || items.every((id) => id === exclusive.id)) return problems
  const message = `"${exclusive.text}" excludes the other items. Untick it, or untick all others.`
  return [...problems, { field: 'says.items', message }]
}

function suggest(written: string, answers: readonly { id: string }[]) {
  return didYouMean(
    written,
    answers.map(({ id }) => id),
  )
}

function listIds(answers: readonly { id: string }[]) {
  return answers.map(({ id }) => id).join(', ')
}
