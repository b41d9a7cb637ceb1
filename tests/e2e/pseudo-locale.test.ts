// With every message in accented letters, a text in plain letters is one that no translation would reach.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { exampleSections } from '@/lib/core/scoring/worked-example/example-content'
import { timeZones } from '@/lib/core/text/dates/time-zone'
import type { Member } from '@/lib/server/identity/person'
import { keepQuestionnaires } from '../../scripts/keep-questionnaires'
import { babyMonitorFile } from './support/baby-monitor'
import { textsIn, unknownPart } from './support/known-texts'
import { newestPublished } from './support/newest-version'
import { expect, signIn, test } from './support/people-test'
import { startPseudoServer } from './support/pseudo-server'
import { ServerCalls } from './support/server-calls'
import { visibleTexts } from './support/visible-texts'

// Pages are read as the server renders them; what the browser renders later comes from the same components.
test.use({ javaScriptEnabled: false, allowedComplaints: [/404 \(Not Found\)/] })

test('every visible text that is not content or somebody’s own words is a message', async ({
  page,
  context,
}) => {
  test.slow()
  const pseudo = await startPseudoServer()
  const server = new ServerCalls(pseudo)
  try {
    const ada = await server.ask('welcome', { name: 'Ada' })
    await signIn(context, ada)
    const paths = await seed(server, ada.person)
    const single = await knownTexts(ada.person)
    const known = { single, all: single.join('\n') }
    const found: string[] = []
    for (const path of paths) {
      await page.goto(`${pseudo.address}${path}`)
      expect(await page.title(), path).toMatch(/[À-ỹ]/)
      for (const text of await visibleTexts(page)) {
        const unknown = unknownPart(text, known)
        if (unknown) found.push(`${path}: ${unknown}`)
      }
    }
    expect([...new Set(found)]).toEqual([])
  } finally {
    server.close()
    await pseudo.stop()
  }
})

/** One thing of each kind, and the addresses of every kind of page. */
async function seed(server: ServerCalls, person: Member): Promise<string[]> {
  const {
    productId,
    releaseId,
    assessmentId: submitted,
  } = await server.ask('draft', {
    person,
    file: babyMonitorFile(),
  })
  await server.ask('answerEverything', { person, assessmentId: submitted })
  const submissionId = await server.ask('submit', { person, assessmentId: submitted })
  const { assessmentId } = await server.ask('draft', {
    person,
    file: babyMonitorFile({ answers: ['staff-viewing', 'public-facts'], facts: ['microphone'] }),
  })
  const asked = await server.ask('asked', {
    person,
    assessmentId,
    keys: ['public-facts', 'default-passwords'],
    answers: { 'public-facts': { says: { kind: 'unknown' }, note: said } },
  })
  const product = `/products/${productId}`
  const version = `/questionnaires/iot-good-practice/${newestPublished('iot-good-practice')}`
  const ofAssessment = [
    ...['', '/ask', '/carry-over', '/check', '/facts', '/people', '/plan', '/proposals', '/standards'],
    '/submissions',
  ]
  return [
    ...[
      '/',
      '/privacy',
      '/scoring',
      '/sign-in',
      '/setup',
      '/offline',
      '/no-such-page',
      '/reset-password?token=none',
    ],
    ...['/forgot-password', '/join?token=none', '/organisations', '/inbox'],
    ...['people', `people/${person.id}`, 'events', 'settings', 'leave'].map(
      (below) => `/organisations/${person.organisation.id}/${below}`,
    ),
    ...[
      '/questionnaires',
      version,
      `${version}/default-passwords`,
      `${version}/coverage`,
      `${version}/changes`,
    ],
    ...['/account', '/products', '/products/new', product, `${product}/standards`, `${product}/releases/new`],
    ...['', '/start', '/upload'].map((below) => `${product}/releases/${releaseId}${below}`),
    ...ofAssessment.flatMap((below) => [
      `/assessments/${assessmentId}${below}`,
      `/assessments/${submitted}${below}`,
    ]),
    ...['/ask?token=none', asked.path, `${asked.path}&sent=x`, `${asked.path}&question=public-facts`],
    `/assessments/${assessmentId}/proposals/${asked.proposals[0]}`,
    `/assessments/${assessmentId}/sections/security`,
    `/assessments/${assessmentId}/sections/awareness`,
    `/assessments/${assessmentId}/history/public-facts`,
    `/assessments/${assessmentId}/standards/etsi-en-303-645-v3`,
    `/reports/${submissionId}`,
    `/reports/${submissionId}/standards/etsi-en-303-645-v3`,
  ]
}

/** What Omar writes to the team. */
const said = 'Our radio supplier publishes them'

/** What the drafts of these tests say of their lamp, and of its scope. */
const wordsOfPeople = [
  ...['Lamp', 'Lantern Works', 'Head of product'],
  ...[said, 'Omar', 'Omar, supplier', 'About the radio module'],
  ...['Version 4 for both kinds of telephone', 'Run by another company', 'European Union'],
]

/** What questionnaires and people say: long texts first, so that a part of one does not hide the rest of it. */
async function knownTexts(person: Member): Promise<string[]> {
  const kept = await keepQuestionnaires('questionnaires')
  if (!kept) throw new Error('The questionnaires could not be cached.')
  const content = JSON.parse(readFileSync(kept, 'utf8').split('\n')[1] ?? '')
  const said = parse(babyMonitorFile(), { schema: 'failsafe' })
  const zones = timeZones().map((zone) => zone.replaceAll('_', ' '))
  const texts = textsIn([content, exampleSections, said, person, wordsOfPeople, zones])
  return [...new Set(texts)].sort((a, b) => b.length - a.length)
}
