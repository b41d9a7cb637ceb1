// Rules about one question alone, independent of the rest of the questionnaire.

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { Question } from '../../../format/questionnaire'
import { reservedQuestionIds } from '../../../format/schema/identifier'
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
  const message = `The address of a question called ${id} leads to another page.`
  const fix = 'Give the question another id.'
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
      message: `The id ${value} is used twice in this question.`,
      fix: 'Give one of them another id.',
    }),
  )
  const reserved = ids.flatMap((id, index) => {
    if (!reservedIds.includes(id)) return []
    const message = `The id ${id} means something else in answers.`
    const fix = 'Give it another id.'
    return refusal('reserved-id', { file, path: [...path, key, index, 'id'], id: question.id, message, fix })
  })
  const clauses = findRepeated(question.clauses).map(({ index, value }) =>
    refusal('unique-id', {
      file,
      path: [...path, 'clauses', index],
      id: question.id,
      message: `The clause ${value} is named twice.`,
      fix: 'Name it once.',
    }),
  )
  return [...repeated, ...reserved, ...clauses]
}

function checkWeight(question: Question, { file, path }: Place): Finding[] {
  if (question.weight < 3) return []
  const missing = [
    question.weightBecause === undefined ? 'weightBecause, the reason for it' : [],
    question.harm === undefined ? 'harm, a real case' : [],
  ].flat()
  return missing.map((what) =>
    refusal('weight-reason', {
      file,
      path: [...path, 'weight'],
      id: question.id,
      message: `A weight of 3 lacks ${what}.`,
      fix: `Add ${what}, or lower the weight.`,
    }),
  )
}

function checkRedLine(question: Question, { file, path }: Place): Finding[] {
  const { redLine, id } = question
  if (!redLine) return []
  const findings: Finding[] = []
  if (question.notApplicable !== false) {
    const message = 'A question with a red line may be answered "not applicable".'
    const fix = 'Write notApplicable: false, or remove the red line.'
    findings.push(
      refusal('red-line-not-applicable', { file, path: [...path, 'notApplicable'], id, message, fix }),
    )
  }
  const lowest = Math.min(...answersOf(question).answers.map(({ credit }) => credit))
  if (lowest >= redLine.below) {
    const message = `No answer can cross the red line: the lowest credit is ${lowest}.`
    const fix = `Set below higher than ${lowest}, or add an option with less credit.`
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
    const message = `The question is asked in ${words} words.`
    const fix = `Ask it in ${mostWordsAsked} words or fewer; the rest belongs in guidance.`
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
      message: `Ask, why and guidance read at Flesch-Kincaid grade ${grade.toFixed(1)}.`,
      fix: `Shorter sentences and plainer words bring it to ${highestGrade}.`,
    })
  }
  return findings
}
