import { describe, expect, test } from 'vitest'
import { isContradictorySelection, readFactsForm } from './read-facts-form'
import { factFrom, factsFrom, typedFacts } from './typed-facts'

const facts = [
  { id: 'camera', type: 'yes-no' },
  { id: 'markets', type: 'several-of' },
] as const

describe('facts as fields say them', () => {
  test('are the facts that were saved', () => {
    const given = { camera: 'no', markets: ['eu', 'uk'] }
    expect(factsFrom(facts, typedFacts(viewed, given))).toEqual(given)
  })

  test('keep “not sure” apart from nothing chosen', () => {
    expect(factsFrom(facts, { camera: 'not-sure', markets: ['not-sure'] })).toEqual({
      camera: 'not-sure',
      markets: 'not-sure',
    })
    expect(factsFrom(facts, typedFacts(viewed, {}))).toEqual({})
  })

  test('show “not sure” beside other ticks for what it is', () => {
    expect(isContradictorySelection(factFrom('several-of', ['eu', 'not-sure']))).toBe(true)
    expect(isContradictorySelection(factFrom('several-of', ['eu', 'uk']))).toBe(false)
    expect(isContradictorySelection(factFrom('several-of', ['not-sure']))).toBe(false)
  })
})

test('a posted form brings only the facts that differ from what was rendered', () => {
  const form = new FormData()
  form.append('camera', 'yes')
  form.append('drawn.camera', '"no"')
  form.append('revision.camera', '2')
  form.append('mutation.camera', 'an-id')
  for (const place of ['uk', 'eu']) form.append('markets', place)
  form.append('drawn.markets', '["eu","uk"]')
  expect(readFactsForm(form, facts)).toEqual([
    { id: 'camera', value: 'yes', baseRevision: 2, mutationId: 'an-id' },
  ])
})

const viewed = facts.map((fact) => ({
  ...fact,
  ask: '',
  explanation: '',
  example: '',
  group: 'data' as const,
  values: [],
}))
