// Rules about one question alone, independent of the rest of the questionnaire.

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { Question } from '../../../format/questionnaire'
import { reservedQuestionIds } from '../../../format/schema/identifier'
import { coded } from '../../../text/words/coded'
import { countWords, readingGrade } from '../../readability'
import { answersOf } from '../answers-of'
import { findRepeated } from '../repeated'
import { checkCredits } from './credits'
import { checkHarmOption } from './harm-option'
import { checkMappings } from './mappings'

type Place = { file: string; path: Path }

/** Longer, and a reader has lost the start of the question at its end. */
const mostWordsAsked = 25
/** The school year whose pupils should be able to follow: about sixteen years old. */
const highestGrade = 10
/** Words with a meaning of their own in answers; an option with such an id would be ambiguous. */
const reservedIds = ['unknown', 'not-applicable']

export function checkQuestion(question: Question, place: Place): Finding[] {
  return [
    ...checkAddress(question, place),
    ...checkAnswerIds(question, place),
    ...checkCredits(question, place),
    ...checkWeight(question, place),
    ...checkRedLine(question, place),
    ...checkHarmOption(question, place),
    ...checkMappings(question, place),
    ...checkWording(question, place),
  ]
}

function checkAddress({ id }: Question, { file, path }: Place): Finding[] {
  if (!reservedQuestionIds.includes(id)) return []
  const message = coded('finding.reserved-id.question', { id })
  const fix = coded('finding.fix.other-question-id')
  return [refusal('reserved-id', { file, path: [...path, 'id'], id, message, fix })]
}

function checkAnswerIds(question: Question, { file, path }: Place): Finding[] {
  const { key, answers } = answersOf(question)
  const ids = answers.map(({ id }) => id)
  const repeated = findRepeated(ids).map(({ index, value }) =>
    refusal('unique-id', {
      file,
      path: [...path, key, index, 'id'],
      id: question.id,
      message: coded('finding.unique-id.answer', { id: value }),
      fix: coded('finding.fix.other-id-for-one'),
    }),
  )
  const reserved = ids.flatMap((id, index) => {
    if (!reservedIds.includes(id)) return []
    const message = coded('finding.reserved-id.answer', { id })
    const fix = coded('finding.fix.other-id')
    return refusal('reserved-id', { file, path: [...path, key, index, 'id'], id: question.id, message, fix })
  })
  const clauses = findRepeated(question.clauses).map(({ index, value }) =>
    refusal('unique-id', {
      file,
      path: [...path, 'clauses', index],
      id: question.id,
      message: coded('finding.clause.named-twice', { clause: value }),
      fix: coded('finding.fix.name-once'),
    }),
  )
  return [...repeated, ...reserved, ...clauses]
}

function checkWeight(question: Question, { file, path }: Place): Finding[] {
  if (question.weight < 3) return []
  const missing = (['weightBecause', 'harm'] as const).filter((key) => question[key] === undefined)
  return missing.map((key) =>
    refusal('weight-reason', {
      file,
      path: [...path, 'weight'],
      id: question.id,
      message: coded('finding.weight-reason', { key }),
      fix: coded('finding.fix.weight', { key }),
    }),
  )
}

function checkRedLine(question: Question, { file, path }: Place): Finding[] {
  const { redLine, id } = question
  if (!redLine) return []
  const findings: Finding[] = []
  if (question.notApplicable !== false) {
    const message = coded('finding.red-line.not-applicable')
    const fix = coded('finding.fix.red-line')
    findings.push(
      refusal('red-line-not-applicable', { file, path: [...path, 'notApplicable'], id, message, fix }),
    )
  }
  const lowest = Math.min(...answersOf(question).answers.map(({ credit }) => credit))
  if (lowest >= redLine.below) {
    const message = coded('finding.red-line.uncrossable', { credit: lowest })
    const fix = coded('finding.fix.set-below', { credit: lowest })
    findings.push(
      refusal('red-line-uncrossable', { file, path: [...path, 'redLine', 'below'], id, message, fix }),
    )
  }
  return findings
}

function checkWording(question: Question, { file, path }: Place): Finding[] {
  const findings: Finding[] = []
  const words = countWords(question.ask)
  if (words > mostWordsAsked) {
    const message = coded('finding.wording.ask-length', { count: words })
    const fix = coded('finding.fix.ask-shorter', { most: mostWordsAsked })
    findings.push(refusal('ask-length', { file, path: [...path, 'ask'], id: question.id, message, fix }))
  }
  const grade = readingGrade([question.ask, question.why, question.guidance].join('\n\n'))
  if (grade > highestGrade) {
    findings.push({
      rule: 'reading-level',
      severity: 'warning',
      file,
      path,
      id: question.id,
      message: coded('finding.wording.grade', { grade: grade.toFixed(1) }),
      fix: coded('finding.fix.plainer', { grade: highestGrade }),
    })
  }
  return findings
}
