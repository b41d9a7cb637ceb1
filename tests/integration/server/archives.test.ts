import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET } from '@/app/api/assessments/[id]/archive/route'
import { POST as toApi } from '@/app/api/releases/[id]/upload/route'
import { POST as toPage } from '@/app/products/[product]/releases/[release]/upload/archive/route'
import { compile } from '@/lib/core/scoring/compile'
import { score } from '@/lib/core/scoring/score-assessment'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { personField } from '@/lib/core/web/person-field'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { archiveRefusalsOf } from '@/lib/server/http/evidence/archive-address'
import type { Member } from '@/lib/server/identity/person'
import { uploadArchive } from '@/lib/server/products/archives/upload-archive'
import { attachFile } from '@/lib/server/products/files/attach-file'
import { openEvidenceFile } from '@/lib/server/products/files/find-file'
import { evidenceStore } from '@/lib/server/records/evidence-store'
import { database } from '@/lib/server/world/database'
import { environment } from '@/lib/server/world/environment'
import { newId } from '@/lib/server/world/new-id'
import { english } from '@/lib/words/english'
import { answerEverything, createLamp, questionsOf, startDraft } from '@/tests/support/assessments'
import { archiveOf, archiveParts, digestOf, withManifest } from '@/tests/support/evidence/archives'
import { chunksOf } from '@/tests/support/evidence/store-folder'
import { addText } from '@/tests/support/evidence/upload'
import { ownerDatabase } from '@/tests/support/owner-database'
import { createOrganisation, createPerson } from '@/tests/support/people'
import { publishQuestionnaires } from '@/tests/support/published-questionnaires'
import { site } from '@/tests/support/requests-to-routes'
import { signInAs } from '@/tests/support/signed-in'
import { contentOf } from '@/tests/support/uploaded-drafts'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [first] = questionsOf(questionnaire)
const input = { title: 'Test of passwords', kind: 'test-report', speaksOf: '2026-03-04' }

let ada: Member
let cookie: string
let assessmentId: string
let sha256: string

/** Another organisation, which is to receive the archive. */
let eve: Member
let evesCookie: string
let lamp: { productId: string; releaseId: string }

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  cookie = await signInAs(ada)
  const own = await createLamp(ada)
  assessmentId = await startDraft(ada, own.releaseId, questionnaire)
  await answerEverything(ada, assessmentId)
  sha256 = await addText(ada, own.productId, 'Password rules were tested.')
  const answered = Object.keys((await findAssessment(ada, assessmentId))?.answers ?? {})
  for (const questionId of answered.slice(0, 2)) {
    const attached = { assessmentId, questionId, sha256, input, mutationId: newId() }
    expect(await attachFile(ada, attached)).toEqual({ attached: true })
  }
})

beforeEach(async () => {
  eve = await createPerson('Eve', 'editor', await createOrganisation('Other Works'))
  evesCookie = await signInAs(eve)
  lamp = await createLamp(eve)
})

afterAll(() => database().$disconnect())

describe('an archive', () => {
  test('of one organisation is uploaded in another: same answers, same files, same scores', async () => {
    const archive = await downloaded()
    const answer = await upload(archive)
    expect(answer.status).toBe(201)
    const { id } = await answer.json()
    expect(await contentOf(eve, id)).toEqual(await contentOf(ada, assessmentId))
    expect(await scoresOf(eve, id)).toEqual(await scoresOf(ada, assessmentId))
    const file = await openEvidenceFile(eve, { productId: lamp.productId, sha256 })
    if (!file || 'refused' in file) throw new Error('The file is not there.')
    expect(file.file).toMatchObject({ name: 'notes.txt', type: 'text', bytes: tested.length })
    expect(await text(file.content)).toBe(tested)
    expect((await downloaded(id, evesCookie)).equals(archive)).toBe(true)
    expect(await countOf('evidence-file-added')).toBe(1)
  })

  test('sent twice by the same form makes one draft', async () => {
    const fields = { 'form-key': newId() }
    const ids = []
    for (const _ of [1, 2]) ids.push((await (await upload(await downloaded(), { fields })).json()).id)
    expect(ids[0]).toBe(ids[1])
    expect(await drafts()).toBe(1)
  })

  test('goes through the usual upload of an assessment file too', async () => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await downloaded())], 'lamp.zip'))
    const headers = { cookie: evesCookie, host: '127.0.0.1:3000', origin: site }
    const request = new Request(`${site}/api/releases/${lamp.releaseId}/upload`, {
      method: 'POST',
      headers,
      body: form,
    })
    const answer = await toApi(request, { params: Promise.resolve({ id: lamp.releaseId }) })
    expect(answer.status).toBe(303)
    expect(await rows()).toBe(1)
  })

  test('of an assessment without evidence holds the assessment file alone', async () => {
    const bare = await startDraft(eve, lamp.releaseId, questionnaire)
    const archive = await downloaded(bare, evesCookie)
    expect(archive.toString('latin1')).not.toContain('evidence/')
    expect((await upload(archive)).status).toBe(201)
  })

  test('leads a plain form to the new draft', async () => {
    const answer = await upload(await downloaded(), { accept: 'text/html' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/assessments\/[0-9a-f-]+$/)
  })

  test('is downloaded by nobody who may not read drafts', async () => {
    expect((await get(assessmentId, evesCookie)).status).toBe(404)
    expect((await get(assessmentId, '')).status).toBe(401)
  })

  test('says of a file that is not here that it is absent', async () => {
    const parts = archiveParts(yaml(digestOf('elsewhere')), {})
    const answer = await upload(
      archiveOf(withManifest(parts, (m) => ({ ...m, absent: [digestOf('elsewhere')] }))),
    )
    expect(answer.status).toBe(201)
    const again = await downloaded((await answer.json()).id, evesCookie)
    expect(again.toString('latin1')).toContain(`"absent": [\n    "${digestOf('elsewhere')}"\n  ]`)
  })

  test('is not given out, with a sentence, where a stored file is damaged', async () => {
    const file = path.join(environment().evidenceFolder, ada.organisation.id, sha256.slice(0, 2), sha256)
    await writeFile(file, 'Something else.')
    try {
      const answer = await get(assessmentId, cookie)
      expect(answer.status).toBe(500)
      expect((await answer.json()).message).toContain('no longer has the content')
    } finally {
      await writeFile(file, tested)
    }
  })
})

describe('an archive is refused in a sentence, and nothing of it stays', () => {
  const other = 'Another test.'
  test.each([
    ['that is no zip', () => Buffer.from('product: Lamp'), 'is no zip'],
    [
      'with a file that an answer names and that is not listed',
      () => archiveOf(archiveParts(yaml(digestOf(other)), {})),
      'does not list',
    ],
    [
      'with a file that no answer names',
      () => archiveOf(archiveParts(yaml(digestOf(tested)), { 'a.txt': tested, 'b.txt': other })),
      'No answer names',
    ],
    [
      'with a file that is not accepted as evidence',
      () => archiveOf(archiveParts(yaml(digestOf('<html>')), { 'a.txt': '<html>' })),
      'not accepted as evidence',
    ],
    [
      'with a file named as another type',
      () => archiveOf(archiveParts(yaml(digestOf(tested)), { 'a.pdf': tested })),
      'not accepted as evidence',
    ],
    [
      'whose assessment file is wrong',
      () => archiveOf(archiveParts(`${yaml(digestOf(tested))}colour: red\n`, { 'a.txt': tested })),
      'colour',
    ],
    [
      'of another product',
      () => archiveOf(archiveParts(yaml(digestOf(tested), 'Kettle'), { 'a.txt': tested })),
      'Kettle',
    ],
  ])('%s', async (_, archive, words) => {
    const answer = await upload(archive())
    expect(answer.status).toBe(422)
    expect((await answer.json()).problems[0].message).toContain(words)
    expect(await left()).toEqual(nothing)
    const page = await upload(archive(), { accept: 'text/html' })
    const address = new URL(page.headers.get('location') ?? '', site)
    expect(address.pathname).toBe(`/products/${lamp.productId}/releases/${lamp.releaseId}/upload`)
    expect(archiveRefusalsOf(Object.fromEntries(address.searchParams)).map(english.sentence)).not.toEqual([])
  })

  test('of another product, unless the person says that it is meant', async () => {
    const archive = archiveOf(archiveParts(yaml(digestOf(tested), 'Kettle'), { 'a.txt': tested }))
    expect((await upload(archive, { fields: { confirm: 'different-product' } })).status).toBe(201)
  })

  test('from the page of another person', async () => {
    const answer = await upload(await downloaded(), { fields: { [personField]: ada.id } })
    expect(await answer.json()).toMatchObject({
      problems: [{ code: 'form-problem.evidence-file.another-person' }],
    })
    expect(await left()).toEqual(nothing)
  })

  test('for a release of another organisation, which looks as if it were not there', async () => {
    expect((await upload(await downloaded(), { cookie })).status).toBe(404)
  })

  test('where the draft cannot be written, though its files were stored already', async () => {
    const failing = { releaseId: lamp.releaseId, source: chunksOf(await downloaded()), formKey: newId() }
    await ownerDatabase().$executeRaw`ALTER TABLE draft ADD CONSTRAINT fails CHECK (number > 1) NOT VALID`
    try {
      await expect(uploadArchive(eve, failing)).rejects.toThrow()
    } finally {
      await ownerDatabase().$executeRaw`ALTER TABLE draft DROP CONSTRAINT fails`
    }
    expect(await left()).toEqual(nothing)
  })
})

const tested = 'Password rules were tested.'

/** An assessment file whose first answer names a file. */
function yaml(named: string, product = 'Lamp'): string {
  const { id, version } = questionnaire
  return `questionnaire: ${id}@${version}
product: ${product}
answers:
  ${first?.id}:
    says: unknown
    evidence:
      - { title: Test, sha256: ${named}, kind: document, speaksOf: 2026-03-04 }
`
}

function get(id: string, from: string): Promise<Response> {
  const headers: Record<string, string> = { host: '127.0.0.1:3000', ...(from && { cookie: from }) }
  const request = new Request(`${site}/api/assessments/${id}/archive`, { headers })
  return GET(request, { params: Promise.resolve({ id }) })
}

async function downloaded(id = assessmentId, from = cookie): Promise<Buffer> {
  const answer = await get(id, from)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain('.zip')
  return Buffer.from(await answer.arrayBuffer())
}

type Sent = { accept?: string; cookie?: string; fields?: Record<string, string> }

function upload(
  archive: Buffer,
  { accept = 'application/json', fields, ...sent }: Sent = {},
): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ [personField]: eve.id, ...fields })) form.set(name, value)
  form.set('file', new File([new Uint8Array(archive)], 'lamp.zip'))
  const headers = { cookie: sent.cookie ?? evesCookie, accept, host: '127.0.0.1:3000', origin: site }
  const { productId: product, releaseId: release } = lamp
  const address = `${site}/products/${product}/releases/${release}/upload/archive`
  const request = new Request(address, { method: 'POST', headers, body: form })
  return toPage(request, { params: Promise.resolve({ product, release }) })
}

const nothing = { drafts: 0, rows: 0, bytes: 0, events: 0, incoming: [] }

async function left() {
  const incoming = await readdir(path.join(environment().evidenceFolder, 'incoming')).catch(() => [])
  const bytes = await evidenceStore().usage(eve.organisation.id)
  return {
    drafts: await drafts(),
    rows: await rows(),
    bytes,
    events: await countOf('evidence-file-added'),
    incoming,
  }
}

function drafts(): Promise<number> {
  return ownerDatabase().assessment.count({ where: { organisationId: eve.organisation.id } })
}

function rows(): Promise<number> {
  return ownerDatabase().evidenceFile.count({ where: { organisationId: eve.organisation.id } })
}

function countOf(kind: string): Promise<number> {
  return ownerDatabase().event.count({ where: { organisationId: eve.organisation.id, kind } })
}

async function scoresOf(person: Member, id: string) {
  const found = await findAssessment(person, id)
  if (!found) throw new Error('There is no such assessment.')
  const { facts, answers } = found
  const compiled = compile(questionnaire)
  const date = '2026-06-30'
  return (['claimed', 'evidenced'] as const).map((lens) => score(compiled, { lens, date, facts, answers }))
}
