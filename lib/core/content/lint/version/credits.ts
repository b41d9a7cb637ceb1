// Credits: options rise in strict order from nothing to everything; the items of a checklist add up to
// a hundred, with exactly one exclusive item that counts nothing ("none of these").

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { ChecklistQuestion, ChoiceQuestion, Question } from '../../../format/questionnaire'

type Place = { file: string; path: Path }

export function checkCredits(question: Question, place: Place): Finding[] {
  return question.kind === 'choice' ? checkOptions(question, place) : checkItems(question, place)
}

function checkOptions({ id, options }: ChoiceQuestion, { file, path }: Place): Finding[] {
  const findings = options.flatMap(({ credit }, index) => {
    const before = options[index - 1]?.credit ?? -1
    const mayRepeat = credit === before && (credit === 0 || credit === 100)
    if (credit > before || mayRepeat) return []
    return refusal('option-order', {
      file,
      path: [...path, 'options', index, 'credit'],
      id,
      message: `The credits of the options do not rise: ${credit} follows ${before}.`,
      fix: 'Put the options in order of credit; only 0 and 100 may repeat.',
    })
  })
  const missing = [0, 100].filter((end) => !options.some(({ credit }) => credit === end))
  const ends = missing.map((end) =>
    refusal('option-ends', {
      file,
      path: [...path, 'options'],
      id,
      message: `No option has credit ${end}.`,
      fix: `Give the ${end === 0 ? 'first' : 'last'} option credit ${end}, or add one.`,
    }),
  )
  return [...findings, ...ends]
}

function checkItems({ id, items }: ChecklistQuestion, { file, path }: Place): Finding[] {
  const findings: Finding[] = []
  const exclusive = items.filter((item) => item.exclusive)
  const sum = items.reduce((total, { credit }) => total + credit, 0)
  const place = { file, path: [...path, 'items'], id }
  if (sum !== 100) {
    const message = `The credits of the items add up to ${sum}.`
    findings.push(refusal('checklist-sum', { ...place, message, fix: 'Make them add up to 100.' }))
  }
  if (exclusive.length !== 1) {
    const message = `The checklist has ${exclusive.length} exclusive items.`
    const fix = 'Mark exactly one item exclusive: true, such as "None of these".'
    findings.push(refusal('checklist-exclusive', { ...place, message, fix }))
  }
  if (exclusive.some(({ credit }) => credit > 0)) {
    const message = 'The exclusive item carries credit.'
    const fix = 'Give it credit 0 and share its credit among the others.'
    findings.push(refusal('checklist-exclusive', { ...place, message, fix }))
  }
  return findings
}
