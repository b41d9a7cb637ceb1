// Credits: options rise in strict order from nothing to everything; the items of a checklist add up to
// a hundred, with exactly one exclusive item that counts nothing ("none of these").

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { ChecklistQuestion, ChoiceQuestion, Question } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'

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
      message: coded('finding.option-order', { credit, before }),
      fix: coded('finding.fix.order-options'),
    })
  })
  const missing = [0, 100].filter((end) => !options.some(({ credit }) => credit === end))
  const ends = missing.map((end) =>
    refusal('option-ends', {
      file,
      path: [...path, 'options'],
      id,
      message: coded('finding.option-ends', { credit: end }),
      fix: coded('finding.fix.end-option', { place: end === 0 ? 'first' : 'last', credit: end }),
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
    const message = coded('finding.checklist.sum', { sum })
    findings.push(refusal('checklist-sum', { ...place, message, fix: coded('finding.fix.sum') }))
  }
  if (exclusive.length !== 1) {
    const message = coded('finding.checklist.exclusive', { count: exclusive.length })
    const fix = coded('finding.fix.exclusive')
    findings.push(refusal('checklist-exclusive', { ...place, message, fix }))
  }
  if (exclusive.some(({ credit }) => credit > 0)) {
    const message = coded('finding.checklist.exclusive-credit')
    const fix = coded('finding.fix.exclusive-credit')
    findings.push(refusal('checklist-exclusive', { ...place, message, fix }))
  }
  return findings
}
