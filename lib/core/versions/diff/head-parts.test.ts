import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Questionnaire } from '../../format/questionnaire'
import { diffHead } from './diff-head'

const before = smallQuestionnaire()
const changed = (change: Partial<Questionnaire>) => diffHead(before, { ...before, ...change }, english)

test('levels are shown with the points from which they count', () => {
  const levels = before.levels.map((level) => (level.name === 'High' ? { ...level, from: 80 } : level))
  expect(changed({ levels })).toEqual([
    {
      kind: 'levels',
      part: 'levels',
      before: 'Low, from 0\nMiddle, from 50\nHigh, from 90',
      after: 'Low, from 0\nMiddle, from 50\nHigh, from 80',
      step: 'major',
    },
  ])
})

test('what a level asks of questions is listed from the heaviest weight down', () => {
  const floors = [{ level: 1, weight1: 20, weight3: 75 }]
  expect(changed({ floors })).toMatchObject([
    { part: 'what each level asks at least', after: 'Middle: weight3 at least 75, weight1 at least 20' },
  ])
})

test('what facts imply is listed in the order of their ids', () => {
  expect(changed({ implies: { power: ['login', 'cloud'], cloud: ['login'] } })).toMatchObject([
    { part: 'what facts imply', before: null, after: 'cloud: login\npower: cloud, login' },
  ])
})

test('provisions that are read through others are named with them', () => {
  const through = [
    { framework: 'standard', provision: '5.10' },
    { framework: 'law', provision: '3' },
  ]
  const frameworks = before.frameworks.map((each) => ({
    ...each,
    provisions: each.provisions.map((provision) =>
      provision.id === '5.1' ? { ...provision, through } : provision,
    ),
  }))
  expect(changed({ frameworks })).toMatchObject([
    { part: 'standards read through others', step: 'minor', after: 'standard 5.1: standard 5.10, law 3' },
  ])
})

test('texts are compared without the line breaks of their files', () => {
  expect(changed({ standing: 'Made up\nfor tests.' })).toEqual([])
  expect(changed({ standing: 'Made up.' })).toMatchObject([{ kind: 'reworded', part: 'standing' }])
})

test('sections are compared by id: their titles, introductions and what they decide', () => {
  const sections = before.sections.map((section) =>
    section.id === 'words' ? { ...section, title: 'Names', intro: 'Other.', decides: true } : section,
  )
  expect(changed({ sections })).toMatchObject([
    { kind: 'reworded', part: 'title of words', before: 'Words', after: 'Names', step: 'patch' },
    { kind: 'reworded', part: 'introduction of Names', step: 'patch' },
    { kind: 'levels', part: 'Names decides the overall level', step: 'major' },
  ])
})
