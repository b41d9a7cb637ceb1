// What files of external standards promise: who wrote the text and where it is, and that nothing which was not
// compared with its text is claimed whole.

import { describe, expect, test } from 'vitest'
import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { Framework, Question, Questionnaire } from '@/lib/core/format/questionnaire'
import type { Indication } from '@/lib/core/standards/indication'
import { readIndications } from '@/lib/core/standards/indications'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const reading = readQuestionnaires('questionnaires')
if (!reading.read) throw new Error('the questionnaires do not read; npm run -s thingworthy -- check says why')
const every = [...reading.questionnaires, ...reading.drafts]
const goodPractice = newestQuestionnaire('iot-good-practice')
const deployment = newestQuestionnaire('iot-deployment')

/** Written for 2.0.0; the numbers in them are those of the text, or the note says that it has none. */
const numbering: Record<string, RegExp> = {
  'au-smart-devices-2025': /^(Sch1-[2-4]|s(9|10))$/,
  'de-bsi-it-security-label': /^(4-1|5\.\d+-\d+|6-\d)$/,
  'en-18031-1-2024': /^([A-Z]{3}|2025\/138-\d)$/,
  'en-18031-2-2024': /^([A-Z]{3}|ACM-3 to ACM-6|2025\/138-\d)$/,
  'en-18031-3-2024': /^([A-Z]{3}|2025\/138-\d)$/,
  'eu-nis2-2022-2555': /^(21\([1-4]\)(\([a-j]\))?|23\([124]\)(\([a-e]\))?)$/,
  'eu-red-2014-53': /^3\(3\)\([d-f]\)$/,
  'jp-jc-star-1': /^S1\.1-(0[1-9]|1[0-6])$/,
  'sg-cls-iot': /^L[12] (4-1|5\.\d+-\d+|6-\d)$/,
  'uk-childrens-code-2020': /^([1-9]|1[0-5])$/,
  'uk-ico-consumer-iot-2026': /^[a-z]+-\d$/,
  'us-coppa-16-cfr-312': /^312\.(4|5|6|7|8|10)(\([a-d]\)(\([12]\))?)?$/,
}
const written = Object.keys(numbering)
const known = [...goodPractice.frameworks, ...deployment.frameworks]
const frameworkOf = (id: string) => {
  const found = known.find((framework) => framework.id === id)
  if (!found) throw new Error(`No newest version reads ${id}`)
  return found
}

test.each(written)('%s names its publisher, date, address, licence and market', (id) => {
  const { publisher, date, url, licenceNote, markets } = frameworkOf(id)
  expect({ publisher, url, licenceNote }).toEqual({
    publisher: expect.stringMatching(/./),
    url: expect.stringMatching(/^https:\/\//),
    licenceNote: expect.stringMatching(/not compared/),
  })
  expect(date).toMatch(/^\d{4}-\d{2}(-\d{2})?$/)
  expect(markets?.length).toBe(1)
})

test.each(written)('%s numbers its provisions as the text does', (id) => {
  const pattern = numbering[id]
  expect(frameworkOf(id).provisions.filter((provision) => !pattern?.test(provision.id))).toEqual([])
})

test.each(written)('%s rules its provisions out only where the product is not offered there', (id) => {
  const framework = frameworkOf(id)
  const version = goodPractice.frameworks.includes(framework) ? goodPractice : deployment
  const yes: Facts = Object.fromEntries(version.facts.map((fact) => [fact.id, 'yes']))
  const statuses = (offered: string) =>
    readIndications(version, {
      facts: { ...yes, 'other-law': 'no', 'offered-in': [offered] },
      answers: {},
    }).filter((each) => each.framework === id)
  const ruledOut = (offered: string) =>
    statuses(offered).filter(({ status }) => status === 'not-applicable').length
  expect(ruledOut('other')).toBe(framework.provisions.length)
  expect(ruledOut(framework.markets?.[0] ?? '')).toBe(0)
})

test('every provision that is not verified says why, or the licence note of its standard does', () => {
  const unexplained = known.flatMap(({ id, licenceNote, provisions }) =>
    provisions.flatMap((provision) =>
      provision.verified || provision.note || /not verified/.test(licenceNote) ? [] : `${id} ${provision.id}`,
    ),
  )
  expect(unexplained).toEqual([])
})

test.each(every.map((each) => [`${each.id}@${each.version}`, each] as const))(
  '%s claims no provision in full that is not verified',
  (_, { sections, frameworks }) => {
    const verified = new Set(frameworks.flatMap((each) => verifiedOf(each)))
    const questions = sections.flatMap((section): Question[] => section.questions)
    const overclaimed = questions.flatMap(({ id, indicates }) =>
      indicates.flatMap(({ provision: p, full }) =>
        full !== undefined && !verified.has(`${p.framework} ${p.provision}`)
          ? `${id}: ${p.framework} ${p.provision}`
          : [],
      ),
    )
    expect(overclaimed).toEqual([])
  },
)

describe('a product without any fault, offered everywhere', () => {
  const read = bestReadingOf(goodPractice)

  test('indicates nothing whole that is not verified', () => {
    expect(read.filter(({ checked, status }) => !checked && status === 'indicated')).toEqual([])
  })

  test.each([
    ['au-smart-devices-2025', ['s9', 's10']],
    ['de-bsi-it-security-label', []],
    ['en-18031-1-2024', ['NMM', 'TCM', '2025/138-1', '2025/138-2']],
    ['en-18031-2-2024', ['2025/138-1', '2025/138-2', '2025/138-3']],
    ['en-18031-3-2024', ['2025/138-1', '2025/138-2', '2025/138-3']],
    ['eu-red-2014-53', []],
    ['jp-jc-star-1', []],
    ['sg-cls-iot', []],
    ['uk-childrens-code-2020', ['1', '3', '6']],
    ['us-coppa-16-cfr-312', ['312.4(c)']],
  ])('indicates each point of %s in part but those that no question asks', (id, unasked) => {
    const own = read.filter(({ framework }) => framework === id)
    const rest = own.filter(({ status }) => status !== 'partly-indicated')
    expect(rest.map(({ provision, status }) => [provision, status])).toEqual(
      unasked.map((provision) => [provision, 'not-asked']),
    )
  })
})

test('the labels of Singapore and Germany name every mandatory provision of EN 303 645 V2.1.1, once', () => {
  const { provisions } = frameworkOf('etsi-en-303-645-v2')
  const mandatory = provisions.flatMap(({ id, status }) => (status?.startsWith('M') ? id : [])).toSorted()
  const german = frameworkOf('de-bsi-it-security-label').provisions.map(({ id }) => id)
  const singaporean = frameworkOf('sg-cls-iot').provisions.map(({ id }) => id.replace(/^L[12] /, ''))
  expect(german.toSorted()).toEqual(mandatory)
  expect(singaporean.toSorted()).toEqual(mandatory)
})

test('no version reads human rights or development goals out as if a product could meet them', () => {
  const read = every.flatMap(({ frameworks }) => frameworks.map(({ id }) => id))
  expect(read.filter((id) => id.startsWith('un-'))).toEqual([])
})

function verifiedOf({ id, provisions }: Framework): string[] {
  return provisions.flatMap((provision) => (provision.verified ? `${id} ${provision.id}` : []))
}

function bestReadingOf(version: Questionnaire): Indication[] {
  const facts: Facts = Object.fromEntries(
    version.facts.map(({ id, values }) => [id, values?.map((value) => value.id) ?? 'yes']),
  )
  const questions = version.sections.flatMap((section): Question[] => section.questions)
  const answers: Answers = Object.fromEntries(
    questions.map((question) => [question.id, { says: bestOf(question), evidence: [], copied: false }]),
  )
  return readIndications(version, { facts: { ...facts, 'other-law': 'no' }, answers })
}

function bestOf(question: Question): Answers[string]['says'] {
  if (question.kind === 'checklist') {
    const items = question.items.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
    return { kind: 'checklist', items }
  }
  const best = question.options.find(({ credit }) => credit === 100)
  if (!best) throw new Error(`${question.id} has no best option`)
  return { kind: 'choice', option: best.id }
}
