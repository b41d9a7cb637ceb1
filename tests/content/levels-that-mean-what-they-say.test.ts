// Products that are perfect but for what each line names, scored with the newest iot-good-practice: a level must not
// be had by an average. Made after reports that such files read Exemplary.

import { describe, expect, test } from 'vitest'
import type { Answer, Answers, Facts } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { compileFactConflicts } from '@/lib/core/answers/facts/fact-conflicts'
import type { Question } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import type { SectionScore } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const questionnaire = newestQuestionnaire('iot-good-practice')
const compiled = compile(questionnaire)
const questions = questionnaire.sections.flatMap((section) => section.questions)

type Said = Record<string, string | string[]>

const everyFact: Facts = {
  ...Object.fromEntries(
    questionnaire.facts.map(({ id, type }) => [id, type === 'several-of' ? ['eu', 'uk'] : 'yes']),
  ),
  'other-law': 'no',
}

test('a product without any fault is Exemplary, and nothing in it is contradictory', () => {
  expect(levelOf({})).toBe(4)
  // What sells data cannot be unreadable to everyone; nothing else is said twice.
  expect(contradictionsIn({})).toEqual(['unreadable-and-sold'])
})

describe('with one thing that no product may lack, the level is at most 1', () => {
  test.each<[string, Said]>([
    ['updates are not verified', { 'update-signing': 'unchecked' }],
    ['traffic can be read', { 'data-encryption': 'readable' }],
    ['passwords follow from the serial number', { 'default-passwords': 'guessable' }],
    ['it was used to attack others and still can be', { 'turned-against-others': 'abused' }],
    ['known weaknesses are left open', { 'vulnerability-fixes': 'left-open' }],
    ['updates never reach units', { 'update-delivery': 'never', 'support-promise': ['none'] }],
    ['data cannot be erased', { deletion: 'stays' }],
    ['staff can look without need', { 'staff-viewing': 'many' }],
    ['people are not informed of attacks', { incidents: 'untold' }],
  ])('%s', (_, said) => {
    expect(levelOf(said)).toBeLessThanOrEqual(1)
  })
})

describe('with one thing that good products do not lack, the level is at most 2', () => {
  test.each<[string, Said]>([
    ['the record of habits has no off, for reasons of business', { 'tracking-off': 'none' }],
    ['a report got no answer within twelve months', { 'vulnerability-reports': 'silence' }],
    ['updates are loaded by hand', { 'update-delivery': 'by-hand' }],
    ['updates are checked by the link alone', { 'update-signing': 'link-only' }],
    ['guesses are not held back', { 'stranger-access': 'guessable' }],
    ['only the home network keeps strangers out', { 'stranger-access': 'network' }],
    ['one fault in the service reaches many customers', { 'cloud-separation': 'many-customers' }],
  ])('%s', (_, said) => {
    expect(levelOf(said)).toBeLessThanOrEqual(2)
  })
})

describe('with one thing that is not exemplary, the level is 3', () => {
  test.each<[string, Said]>([
    ['reports of weaknesses go to the general customer contact', { 'vulnerability-reports': 'help-desk' }],
    ['the law was checked for some markets only', { 'law-check': 'narrow' }],
    ['a stolen staff account reaches many customers', { 'cloud-separation': 'staff-account' }],
    ['what the main function records cannot be turned off', { 'tracking-off': 'needed' }],
  ])('%s', (_, said) => {
    expect(levelOf(said)).toBe(3)
  })
})

test('no fact hides whether traffic can be read', () => {
  const nothing = Object.fromEntries(questionnaire.facts.map(({ id }) => [id, 'no']))
  expect(compileApplicability(questionnaire)(nothing)).toContain('data-encryption')
})

describe('what many good products lack by nature holds no level back', () => {
  test.each<[string, Said]>([
    ['an interface for others', { 'open-interface': 'closed' }],
    ['a choice of the place where data are kept', { 'data-destination': 'maker' }],
    ['a word on what was learned', { 'learning-control': ['none'] }],
    ['a share in what others learn', { 'shared-learning': ['none'] }],
  ])('%s', (_, said) => {
    expect(levelOf(said)).toBe(4)
  })
})

test('an answer that was late more than twelve months ago costs nothing', () => {
  expect(levelOf({ 'vulnerability-reports': 'kept-policy' })).toBe(4)
  expect(levelOf({ 'vulnerability-reports': 'policy' })).toBeGreaterThanOrEqual(3)
})

test('nearly complete is better than vague, in points and in level', () => {
  const vague = { 'collection-overview': 'general', 'data-use': 'hidden', recipients: 'hidden' }
  const nearly = { 'collection-overview': 'gap', 'data-use': 'most', recipients: 'some' }
  const [low, high] = [sectionOf('transparency', vague), sectionOf('transparency', nearly)]
  expect(high.level).toBeGreaterThan(low.level)
  expect(high.low.n * low.low.d).toBeGreaterThan(low.low.n * high.low.d)
})

test('pictures of people without data about people are a conflict of facts', () => {
  const conflicts = compileFactConflicts(questionnaire)({ 'pictures-people': 'yes', 'people-data': 'no' })
  expect(conflicts).toEqual([{ fact: 'people-data', impliedBy: 'pictures-people' }])
})

test('a sensor without people, cloud or app is judged by no section with too few questions', () => {
  const facts: Facts = { ...everyFact }
  for (const id of Object.keys(facts)) if (facts[id] === 'yes') facts[id] = 'no'
  const { overall } = score(compiled, { facts, answers: perfect(), lens: 'claimed', date: '2026-11-28' })
  const worst = { ...perfect(), 'no-people-data': answer('unlooked') }
  const low = score(compiled, { facts, answers: worst, lens: 'claimed', date: '2026-11-28' }).overall
  expect([overall, low].map((each) => each.assessed && each.level)).toEqual([4, 4])
})

describe('statements that cannot both be true are found', () => {
  test.each<[string, Said]>([
    ['erased-and-endless', { 'old-data': 'endless' }],
    ['sealed-and-viewed', { 'staff-viewing': 'many' }],
    ['keys-and-viewed', { 'staff-viewing': 'many' }],
    ['end-date-told-and-untold', { 'support-promise': ['none'] }],
    ['overview-without-a-list', { 'data-map': ['none'] }],
    ['recipients-without-a-list', { 'data-map': ['none'] }],
    ['purposes-without-a-list', { 'data-map': ['none'] }],
    ['promised-and-never-sent', { 'update-delivery': 'never' }],
  ])('%s', (id, said) => {
    expect(contradictionsIn(said)).toContain(id)
  })
})

test('accounts on servers without data about people are found', () => {
  const facts: Facts = {
    ...Object.fromEntries(Object.keys(everyFact).map((id) => [id, 'no'])),
    'sign-in': 'yes',
    'app-or-site': 'yes',
    cloud: 'yes',
  }
  const found = (each: Facts) =>
    findContradictions(compiled, { facts: each, answers: {} }).map(({ id }) => id)
  expect(found(facts)).toEqual(['accounts-without-data'])
  expect(found({ ...facts, 'people-data': 'yes' })).toEqual([])
})

function levelOf(said: Said): number {
  const { overall } = scoreOf(said)
  if (!overall.assessed) throw new Error('nothing is assessed')
  return overall.level
}

function sectionOf(id: string, said: Said): Extract<SectionScore, { assessed: true }> {
  const section = scoreOf(said).sections.find((each) => each.section === id)
  if (!section?.assessed) throw new Error(`${id} is not assessed`)
  return section
}

function scoreOf(said: Said) {
  return score(compiled, { facts: everyFact, answers: saying(said), lens: 'claimed', date: '2026-11-28' })
}

function contradictionsIn(said: Said): string[] {
  return findContradictions(compiled, { facts: everyFact, answers: saying(said) }).map(({ id }) => id)
}

function saying(said: Said): Answers {
  return { ...perfect(), ...Object.fromEntries(Object.entries(said).map(([id, each]) => [id, answer(each)])) }
}

function perfect(): Answers {
  return Object.fromEntries(questions.map((question) => [question.id, answer(bestOf(question))]))
}

function bestOf(question: Question): string | string[] {
  if (question.kind === 'checklist')
    return question.items.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  return question.options.find(({ credit }) => credit === 100)?.id ?? ''
}

function answer(said: string | string[]): Answer {
  const says =
    typeof said === 'string'
      ? { kind: 'choice' as const, option: said }
      : { kind: 'checklist' as const, items: said }
  return { says, evidence: [], copied: false }
}
