import { describe, expect, test } from 'vitest'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { type Edit, withContent } from '@/tests/support/broken-content'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'

const derived: Edit = {
  file: 'frameworks/rules.yaml',
  to: `id: rules
title: Rules of a place
version: "1"
publisher: Somebody
url: https://example.org/rules
licenceNote: Made up for tests.
provisions:
  - id: "1"
    title: Doors
    strength: mandatory
    group: Doors
    verified: true
    through: [standard 5.1, standard 5.10]
`,
}
const listed: Edit = {
  file: 'small/1.0.0/questionnaire.yaml',
  from: 'facts:\n',
  to: 'frameworks: [rules]\nfacts:\n',
}

function versionAfter(...edits: Edit[]) {
  return withContent(edits, (folder) => {
    const reading = readQuestionnaires(folder)
    if (!reading.read) throw new Error(JSON.stringify(reading.findings))
    const [version] = reading.drafts
    if (!version) throw new Error('there is no version')
    return version
  })
}

describe('a standard whose provisions are read through others', () => {
  test('changes no version that does not list it', () => {
    expect(versionAfter(derived)).toEqual(smallQuestionnaire())
  })

  test('belongs to a version that lists it, with the provisions behind it, and changes its hash', () => {
    const version = versionAfter(derived, listed)
    expect(version.frameworks.map(({ id }) => id)).toEqual(['rules', 'standard'])
    expect(version.frameworks[0]?.provisions[0]?.through).toEqual([
      { framework: 'standard', provision: '5.1' },
      { framework: 'standard', provision: '5.10' },
    ])
    expect(version.hash).not.toBe(smallQuestionnaire().hash)
  })

  test('gives the version another hash when the provisions behind it change', () => {
    const edited: Edit = { file: 'frameworks/standard.yaml', from: 'Doors are strong', to: 'Doors hold' }
    expect(versionAfter(edited).hash).toBe(smallQuestionnaire().hash)
    expect(versionAfter(derived, listed, edited).hash).not.toBe(versionAfter(derived, listed).hash)
  })

  test('leaves a provision of a standard not listed as it was, even where that is read through another', () => {
    const through: Edit = {
      file: 'frameworks/standard.yaml',
      from: /verified: true\n$/,
      to: 'verified: true\n    through: [standard 5.1]\n',
    }
    expect(versionAfter(through)).toEqual(smallQuestionnaire())
  })
})

test('whether a standard is a law, and from which day, is no part of what a version means', () => {
  const law: Edit = {
    file: 'frameworks/standard.yaml',
    from: 'provisions:',
    to: `markets: [eu]
binding: law
appliesFrom: 2026-09-11
stages:
  - { from: 2027-12-11, title: Later, provisions: ["5.1"] }
appliesWhen: { fact: cloud }
provisions:`,
  }
  const version = versionAfter(law)
  expect(version.frameworks[0]).toMatchObject({ binding: 'law', appliesFrom: '2026-09-11' })
  expect(version.hash).toBe(smallQuestionnaire().hash)
})
