import { describe, expect, test } from 'vitest'
import { before, withQuestions } from '@/tests/support/small-carry-over'
import type { Questionnaire } from '../../../format/questionnaire'
import type { ResolvedAssessment } from '../../resolve-assessment'
import { carryOver } from '../carry-over'
import { carryThrough } from '../carry-through'

describe('beside the answers', () => {
  const entries: ResolvedAssessment = {
    facts: { login: 'yes', cloud: 'no' },
    answers: {},
    explanations: { 'locked-and-open': { text: 'A second door.', about: 'x' } },
    plan: { lock: { to: 100, owner: 'Sam' } },
  }

  test('a fact that is asked no more is dropped, and a new one is new', () => {
    const [login, ...others] = before.facts
    const fresh = { ...(login ?? others[0]), id: 'windows' } as Questionnaire['facts'][number]
    const questionnaire = { ...before, facts: [...others, fresh] }
    const { carried, others: lines } = carryOver(entries, before, { questionnaire, changes: null })
    expect(carried.facts).toEqual({ cloud: 'no' })
    expect(lines).toContainEqual({ kind: 'fact', id: 'login', state: 'dropped' })
    expect(lines).toContainEqual({ kind: 'fact', id: 'windows', state: 'new' })
  })

  test('a fact asked in better words keeps what was said of the former one', () => {
    const facts = before.facts.map((fact) =>
      fact.id === 'login' ? { ...fact, id: 'sign-in', formerly: 'login' } : fact,
    )
    const version = { questionnaire: { ...before, facts }, changes: null }
    for (const { carried, others } of [
      carryOver(entries, before, version),
      carryThrough(entries, before, [version]),
    ]) {
      expect(carried.facts).toEqual({ 'sign-in': 'yes', cloud: 'no' })
      const facts = others.filter(({ kind }) => kind === 'fact')
      expect(facts.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
        { kind: 'fact', id: 'cloud', state: 'carried' },
        { kind: 'fact', id: 'sign-in', state: 'carried' },
      ])
    }
  })

  test('an explanation stays only while its contradiction says the same', () => {
    const [contradiction] = before.contradictions
    const questionnaire = {
      ...before,
      contradictions: [{ ...contradiction, text: 'Another.' }],
    } as Questionnaire
    expect(carryOver(entries, before, { questionnaire: before, changes: null }).carried.explanations).toEqual(
      entries.explanations,
    )
    const { carried, others } = carryOver(entries, before, { questionnaire, changes: null })
    expect(carried.explanations).toEqual({})
    expect(others).toContainEqual({ kind: 'explanation', id: 'locked-and-open', state: 'dropped' })
  })

  test('an own status of a provision stays while a standard of the version has the provision', () => {
    const own = { 'standard 5.1': { status: 'supported' as const }, 'standard 9.9': { detail: 'Gone.' } }
    const { carried, others } = carryOver({ ...entries, own }, before, {
      questionnaire: before,
      changes: null,
    })
    expect(carried.own).toEqual({ 'standard 5.1': { status: 'supported' } })
    expect(others).toContainEqual({ kind: 'own', id: 'standard 5.1', state: 'carried' })
    expect(others).toContainEqual({ kind: 'own', id: 'standard 9.9', state: 'dropped' })
    const none = carryOver(entries, before, { questionnaire: before, changes: null })
    expect(none.carried).not.toHaveProperty('own')
  })

  test('a plan stays while its question is asked', () => {
    const gone = carryOver(entries, before, withQuestions({ lock: null }))
    expect(gone.carried.plan).toEqual({})
    expect(gone.others).toContainEqual({ kind: 'plan', id: 'lock', state: 'dropped' })
  })
})
