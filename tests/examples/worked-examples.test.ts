import { describe, expect, test } from 'vitest'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { listYaml, questionnaire, readExample } from './read-example'
import { creditsOf, type Signal, signalOf } from './yardstick'

const names = listYaml('.')
const compiled = compile(questionnaire)
const questions = new Map(
  questionnaire.sections.flatMap((section) => section.questions.map((question) => [question.id, question])),
)

/** What an answer may be worth that rests on a fact with this signal. */
const bounds: Record<Signal, [least: number, most: number]> = {
  positive: [50, 100],
  negative: [0, 49],
  mixed: [25, 75],
}

test('thirteen products are worked out, each with its basis', () => {
  expect(names).toHaveLength(13)
  expect(listYaml('basis')).toEqual(names)
})

describe.each(names)('%s', (name) => {
  const example = readExample(name)
  const { basis, answers, facts } = example
  const known = new Map(basis.sourceFacts.map((fact) => [fact.id, fact]))

  test('goes by its neutral name alone', () => {
    const inKebab = example.product
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
      .replaceAll(' ', '-')
    expect([inKebab, basis.example]).toEqual([name, name])
    expect(example.maker).toBeUndefined()
  })

  test('names the source facts that each answer rests on, and answers nothing else', () => {
    expect(Object.keys(answers).toSorted()).toEqual(Object.keys(basis.answers).toSorted())
    const named = Object.values(basis.answers).flatMap(({ restsOn }) => restsOn)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  test('gives what the snapshot is good or bad for its credit on the right side of the middle', () => {
    const outside = Object.entries(creditsOf(questionnaire, answers)).filter(([question, credit]) => {
      const [least, most] = bounds[signalOf(example, question)]
      return typeof credit !== 'number' || credit < least || credit > most
    })
    expect(outside).toEqual([])
  })

  test('uses every source fact, or says why not', () => {
    const used = new Set(Object.values(basis.answers).flatMap(({ restsOn }) => restsOn))
    const unsettled = basis.sourceFacts.filter(({ id, unused }) => used.has(id) === (unused !== undefined))
    expect(unsettled).toEqual([])
    expect(known.size).toBe(basis.sourceFacts.length)
  })

  test('says why wherever an answer is outside the clauses of its source facts', () => {
    const unexplained = Object.entries(basis.answers).filter(([question, { restsOn, because }]) => {
      const clauses = restsOn.flatMap((id) => known.get(id)?.clauses ?? [])
      return !because && !questions.get(question)?.clauses.some((clause) => clauses.includes(clause))
    })
    expect(unexplained).toEqual([])
  })

  test('names clauses that exist', () => {
    const clauses = questionnaire.source.clauses.map(({ id }) => id)
    const unknown = basis.sourceFacts
      .flatMap((fact) => fact.clauses)
      .filter((clause) => !clauses.includes(clause))
    expect(unknown).toEqual([])
  })

  test('gives a fact of the product only where the snapshot settles it', () => {
    expect(Object.keys(facts).toSorted()).toEqual(Object.keys(basis.facts).toSorted())
    expect(Object.values(facts).filter((value) => value !== 'yes')).toEqual([])
  })

  test('does not contradict itself', () => {
    expect(findContradictions(compiled, { facts, answers })).toEqual([])
  })
})
