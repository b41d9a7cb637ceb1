import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import { readInTurn } from '@/lib/server/content/files-in-turn'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { countAttempt, uploadLimit } from '@/lib/server/world/limits/rate-limits'
import { withMessages } from '@/lib/words/with-messages'
import { createLamp } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { contentOf, upload } from '../../support/uploaded-drafts'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const { id, version } = questionnaire
const head = `questionnaire: ${id}@${version}\nproduct: Lamp\n`

/** Takes a second or more to read. */
const slow = `${head}${Array.from({ length: 18_000 }, (_, i) => `q${i}: unknown\n`).join('')}`

let ada: Member
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})

afterAll(() => database().$disconnect())

describe('a file', () => {
  test.each([
    [
      'an unknown questionnaire',
      'questionnaire: other@1.0.0\nproduct: Lamp\n',
      'questionnaire',
      'no published',
    ],
    ['another hash', `${head}hash: ${'a'.repeat(64)}\n`, 'hash', 'Line 3'],
    ['an unknown question', `${head}answers:\n  nonsense: unknown\n`, 'answers.nonsense', 'Line 4'],
    ['an unknown fact', `${head}facts:\n  nonsense: yes\n`, 'facts.nonsense', 'Line 4'],
    ['an unknown key', `${head}colour: red\n`, 'colour', 'Line 3'],
    ['a key that programs trip over', `${head}__proto__:\n  a: b\n`, '', 'Line 3'],
    ['a broken line', `${head}answers: [\n`, '', 'Line'],
    ['an alias', `${head}facts: &a\n  learns: yes\nanswers: *a\n`, 'facts', 'Line 4'],
    ['nothing', '', '', 'Line 1'],
  ])('with %s is refused with its place, and makes no draft', async (_, text, field, words) => {
    const before = await ownerDatabase().assessment.count()
    const outcome = await uploadDraft(ada, { releaseId, text })
    if (!outcome || outcome.uploaded) throw new Error('the file was taken')
    expect(outcome.problems.map((problem) => problem.field).join()).toContain(field)
    expect(
      withMessages(outcome.problems)
        .map(({ message }) => message)
        .join(),
    ).toContain(words)
    expect(await ownerDatabase().assessment.count()).toBe(before)
  })

  test('is refused after sixty that were taken in an hour, to this person alone; refused ones do not count', async () => {
    const eve = await createPerson('Eve', 'editor', ada.organisation)
    const upload = (text: string) => uploadDraft(eve, { releaseId, text })
    for (let count = 0; count < 5; count++) await upload('product: Lamp')
    for (let count = 0; count < 59; count++) await countAttempt(uploadLimit, eve.id)
    const counts = () => database().attempt.findMany({ where: { key: { startsWith: uploadLimit.name } } })
    expect((await counts()).map(({ points }) => points)).toContain(59)
    expect(await upload(head)).toMatchObject({ uploaded: true })
    expect(await upload(head)).toMatchObject({
      uploaded: false,
      problems: [{ field: 'file', code: 'form-problem.upload.many' }],
      retryAfter: expect.any(Number),
    })
    expect(await uploadDraft(ada, { releaseId, text: head })).toMatchObject({ uploaded: true })
  })

  test('waits for those before it; beyond the few that may wait it is refused at once, and can be sent again', async () => {
    const max = await createPerson('Max', 'editor', ada.organisation)
    const before = Array.from({ length: 8 }, () => readInTurn(max.id, Buffer.from(slow)))
    expect(await uploadDraft(max, { releaseId, text: head })).toMatchObject({
      uploaded: false,
      problems: [{ field: 'file', code: 'form-problem.upload.busy' }],
      retryAfter: expect.any(Number),
    })
    const readings = await Promise.all(before)
    expect(readings.filter((each) => 'retryAfter' in each)).toHaveLength(4)
    expect(await uploadDraft(max, { releaseId, text: head })).toMatchObject({ uploaded: true })
  })

  test('that takes long leaves the health of the server answering meanwhile', async () => {
    const order: string[] = []
    const uploading = uploadDraft(ada, { releaseId, text: slow }).then((outcome) => {
      order.push('upload')
      return outcome
    })
    for (let count = 0; count < 5; count++) {
      expect((await health()).status).toBe(200)
      order.push('health')
    }
    expect(await uploading).toMatchObject({ uploaded: false, problems: { length: 51 } })
    expect(order[0]).toBe('health')
  })

  test('in another encoding is refused as what it is, and nothing of it is stored', async () => {
    const bytes = new Uint8Array(Buffer.from(`${head}release: Größe\n`, 'latin1'))
    const outcome = await uploadDraft(ada, { releaseId, bytes })
    expect(outcome?.uploaded === false && outcome.problems[0]?.code).toBe('file-problem.read.not-utf-8')
  })

  test('saved by a program that reads YAML 1.1 says the same', async () => {
    const fact = questionnaire.facts.find(({ type }) => type === 'yes-no')?.id ?? ''
    for (const [written, read] of [
      ['true', 'yes'],
      ['false', 'no'],
    ] as const) {
      const said = await contentOf(
        ada,
        await upload(ada, releaseId, `${head}facts:\n  ${fact}: ${written}\n`),
      )
      expect(said.facts).toMatchObject({ [fact]: read })
    }
  })

  test('names every mistake at once', async () => {
    const text = `${head}facts:\n  nonsense: yes\nanswers:\n  rubbish: unknown\n`
    const outcome = await uploadDraft(ada, { releaseId, text })
    expect(outcome?.uploaded === false && outcome.problems.map(({ field }) => field)).toEqual([
      'facts.nonsense',
      'answers.rubbish',
    ])
  })
})
