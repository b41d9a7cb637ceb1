// What iot-good-practice promises in numbers since 2.0.0, measured for its newest version; why these limits, is in
// docs/decisions/0018-one-measure-per-ladder.md.

import { describe, expect, test } from 'vitest'
import type { Answers, Facts } from '@/lib/core/answers/answer'
import { termsOf } from '@/lib/core/content/lint/terms-of'
import { countWords } from '@/lib/core/content/readability'
import type { Question } from '@/lib/core/format/questionnaire'
import { readIndications } from '@/lib/core/standards/indications'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const questionnaire = newestQuestionnaire('iot-good-practice')
const questions = questionnaire.sections.flatMap((section) => section.questions)
const essentials = questions.filter(({ essential }) => essential)

describe('the reading it asks for', () => {
  test('is at most 60 questions and 6,400 words of ask and options', () => {
    expect(questions.length).toBeLessThanOrEqual(60)
    expect(wordsOf(questions)).toBeLessThanOrEqual(6400)
  })

  test('is at most 15 questions and 1,450 words in the first sitting', () => {
    expect(essentials.length).toBeLessThanOrEqual(15)
    expect(wordsOf(essentials)).toBeLessThanOrEqual(1450)
  })

  test('has no option of more than 30 words', () => {
    const long = questions.flatMap((question) =>
      choicesOf(question).flatMap(({ id, text }) =>
        countWords(text) > 30 ? `${question.id}.${id}: ${countWords(text)} words` : [],
      ),
    )
    expect(long).toEqual([])
  })

  test('is at most 26 facts, each asked in at most 9 words', () => {
    expect(questionnaire.facts.length).toBeLessThanOrEqual(26)
    expect(questionnaire.facts.filter(({ ask }) => countWords(ask) > 9)).toEqual([])
  })
})

describe('what holds a level back', () => {
  test('is in the first sitting: every red line and every weight of 3', () => {
    const later = questions.filter(
      ({ essential, redLine, weight }) => !essential && (redLine || weight === 3),
    )
    expect(later.map(({ id }) => id)).toEqual([])
  })

  test('is at most 15 red lines', () => {
    expect(questions.filter(({ redLine }) => redLine).length).toBeLessThanOrEqual(15)
  })

  test('counts verified updates, encryption on the way and known misuse of units with the greatest weight', () => {
    const weights = ['update-signing', 'data-encryption', 'turned-against-others'].map(
      (id) => questions.find((question) => question.id === id)?.weight,
    )
    expect(weights).toEqual([3, 3, 3])
  })
})

test('every fact decides something: a question, a provision, a contradiction, or another fact', () => {
  const { facts, frameworks, contradictions, implies } = questionnaire
  const conditions = [
    ...questions.flatMap(({ appliesWhen }) => appliesWhen ?? []),
    ...frameworks.flatMap(({ provisions }) => provisions.flatMap(({ appliesWhen }) => appliesWhen ?? [])),
    ...contradictions.map(({ when }) => when),
  ]
  const named = conditions.flatMap((condition) =>
    termsOf(condition, []).flatMap(({ term }) => ('fact' in term ? term.fact : [])),
  )
  const deciding = new Set([...named, ...Object.keys(implies ?? {})])
  expect(facts.map(({ id }) => id).filter((id) => !deciding.has(id))).toEqual([])
})

test('each quoted case can be recorded by an answer below the middle', () => {
  const unrecorded = questions.flatMap((question) => {
    const { harm } = question
    if (!harm) return []
    const chosen = choicesOf(question).filter((each) => harm.option?.includes(each.id))
    const credit = chosen.reduce((sum, each) => sum + each.credit, 0)
    return chosen.length > 0 && chosen.length === harm.option?.length && credit < 50 ? [] : question.id
  })
  expect(unrecorded).toEqual([])
})

describe('harms known since 2016', () => {
  test.each([
    ['untrue claims about security or privacy', 'who-answers', 'claims', '3.3'],
    ['recognised faces', 'biometric-limits', 'agreed', '2.B.2'],
    ['recordings used for training', 'uses-only-if-agreed', 'training', '2.D.3'],
    ['decisions on insurance, credit, work or tenancy', 'uses-only-if-agreed', 'decisions', '2.D.2'],
    ['being visible to others by default', 'access-list', 'private-first', '2.B.8'],
    ['functions removed, charged for or switched off', 'end-of-service', 'kept-functions', '2.C.5'],
    ['forced arbitration', 'making-good', 'courts', '3.5'],
    ['changed terms', 'readable-terms', 'refusal', '2.A.1'],
    ['demands by police and states', 'data-with-others', 'demands', '2.D.1'],
    ['what a talking machine may say', 'ai-talk', 'tested', '2.B.2'],
    ['hardening left to the user', 'device-hardening', 'secure-first', '2.C.2'],
    ['hidden code that uses the connection', 'bought-parts', 'searched', '2.C.7'],
    ['trackers hidden on people', 'people-around', 'makes-known', '2.B.2'],
    ['data sold with the company', 'end-of-service', 'new-owner', '2.C.5'],
    ['a brand on the product of another', 'who-answers', 'contact', '3.4'],
  ])('%s: asked for, and under which clause', (_, id, item, clause) => {
    const question = questions.find((each) => each.id === id)
    expect(question?.clauses).toContain(clause)
    expect(question && choicesOf(question).map((each) => each.id)).toContain(item)
  })
})

describe('a product without any fault', () => {
  const facts: Facts = Object.fromEntries(
    questionnaire.facts.map(({ id, type }) => [id, type === 'several-of' ? ['eu', 'uk'] : 'yes']),
  )
  const best: Answers = Object.fromEntries(
    questions.map((question) => [question.id, { says: bestOf(question), evidence: [], copied: false }]),
  )
  const indications = readIndications(questionnaire, {
    facts: { ...facts, 'other-law': 'no' },
    answers: best,
  })
  const missing = (framework: string, wanted: (provision: string) => boolean) =>
    indications
      .filter((each) => each.framework === framework && wanted(each.provision) && each.status !== 'indicated')
      .map(({ provision }) => provision)

  test('indicates every mandatory provision of EN 303 645 V3.1.3', () => {
    const standard = questionnaire.frameworks.find(({ id }) => id === 'etsi-en-303-645-v3')
    const mandatory =
      standard?.provisions.flatMap(({ id, status }) => (status?.startsWith('M') ? id : [])) ?? []
    expect(mandatory.length).toBe(36)
    expect(missing('etsi-en-303-645-v3', (provision) => mandatory.includes(provision))).toEqual([])
  })

  test('indicates every point of Annex I and II of the Cyber Resilience Act but two that need an address', () => {
    expect(missing('eu-cra-2024-2847', (provision) => provision.startsWith('Annex'))).toEqual([
      'AnnexII-6',
      'AnnexII-9',
    ])
  })

  test('indicates the three requirements of the United Kingdom', () => {
    expect(missing('uk-psti-2023', (provision) => provision.startsWith('Sch1'))).toEqual([])
  })

  test.each([
    ['recipients', 'hidden', '6-1'],
    ['collection-overview', 'denied', '6-1'],
    ['collection-overview', 'denied', '6-5'],
    ['old-data', 'endless', '6-6'],
    ['update-signing', 'unchecked', '5.3-1'],
    ['update-delivery', 'by-hand', '5.3-1'],
  ])('with only %s at %s no longer indicates %s whole', (id, option, provision) => {
    const answers = {
      ...best,
      [id]: { says: { kind: 'choice' as const, option }, evidence: [], copied: false },
    }
    const status = readIndications(questionnaire, { facts, answers }).find(
      (each) => each.framework === 'etsi-en-303-645-v3' && each.provision === provision,
    )?.status
    expect(status).toBe('partly-indicated')
  })

  test('whose units and services prove nothing to each other indicates no protected link whole', () => {
    const says = { kind: 'checklist' as const, items: ['vault', 'stored', 'life'] }
    const answers = { ...best, 'key-care': { says, evidence: [], copied: false } }
    const read = readIndications(questionnaire, { facts, answers }).filter(
      ({ framework, provision }) =>
        framework === 'etsi-en-303-645-v3' && ['5.5-1', '5.8-1', '5.8-2'].includes(provision),
    )
    expect(read.map(({ status }) => status)).toEqual(Array(3).fill('partly-indicated'))
  })
})

function choicesOf(question: Question) {
  return question.kind === 'choice' ? question.options : question.items
}

function wordsOf(some: readonly Question[]): number {
  const texts = some.flatMap((question) => [question.ask, ...choicesOf(question).map(({ text }) => text)])
  return texts.reduce((sum, text) => sum + countWords(text), 0)
}

function bestOf(question: Question): Answers[string]['says'] {
  if (question.kind === 'checklist') {
    return {
      kind: 'checklist',
      items: question.items.filter(({ exclusive }) => !exclusive).map(({ id }) => id),
    }
  }
  const best = question.options.find(({ credit }) => credit === 100)
  if (!best) throw new Error(`${question.id} has no best option`)
  return { kind: 'choice', option: best.id }
}
