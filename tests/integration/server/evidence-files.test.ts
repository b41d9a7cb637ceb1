import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as download } from '@/app/products/[product]/evidence/files/[digest]/download/route'
import { GET as picture } from '@/app/products/[product]/evidence/files/[digest]/picture/route'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { createLamp } from '@/tests/support/assessments'
import { photographOf, pngOf } from '@/tests/support/evidence/files'
import { upload } from '@/tests/support/evidence/upload'
import { ownerDatabase } from '@/tests/support/owner-database'
import { createOrganisation, createPerson } from '@/tests/support/people'
import { site } from '@/tests/support/requests-to-routes'
import { signInAs } from '@/tests/support/signed-in'

let ada: Member
let cookie: string
let productId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  cookie = await signInAs(ada)
  productId = (await createLamp(ada)).productId
})

afterAll(() => database().$disconnect())

const digestOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const ours = () => ({ cookie, personId: ada.id, productId })
const rowOf = (sha256: string) => ownerDatabase().evidenceFile.findFirst({ where: { productId, sha256 } })

describe('a file that is accepted', () => {
  test('gets a row with what it is, who added it and an event, and is downloaded as it was', async () => {
    const answer = await upload({ ...ours(), content: 'Tested.', name: 'Prüfung №4.txt' })
    const sha256 = digestOf('Tested.')
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({
      added: true,
      location: `/products/${productId}/evidence/files/${sha256}?image=none`,
    })
    expect(await rowOf(sha256)).toMatchObject({
      bytes: 7,
      type: 'text',
      name: 'Prüfung №4.txt',
      addedById: ada.id,
    })
    const events = await ownerDatabase().event.findMany({ where: { kind: 'evidence-file-added' } })
    expect(events).toMatchObject([{ subjectId: productId, data: `{"bytes":7,"sha256":"${sha256}"}` }])
    const file = await get(download, sha256)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(await file.text()).toBe('Tested.')
  })

  test('sent again is the same file, with one row and one event', async () => {
    for (const name of ['first.txt', 'second.txt'])
      expect((await upload({ ...ours(), content: 'Twice.', name })).status).toBe(201)
    expect(await rowOf(digestOf('Twice.'))).toMatchObject({ name: 'first.txt' })
    const data = { contains: digestOf('Twice.') }
    expect(await ownerDatabase().event.count({ where: { data } })).toBe(1)
  })

  test('sent twice at once is one file', async () => {
    const answers = await Promise.all([1, 2].map(() => upload({ ...ours(), content: 'At once.' })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await ownerDatabase().evidenceFile.count({ where: { sha256: digestOf('At once.') } })).toBe(1)
  })

  test('leads a plain form to the page of the file', async () => {
    const answer = await upload({ ...ours(), content: 'Plain.', accept: 'text/html,*/*' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(
      `/products/${productId}/evidence/files/${digestOf('Plain.')}?image=none`,
    )
  })

  test('as a photograph loses what it says about its place where the person asks for it, and says so', async () => {
    const content = new Uint8Array(await photographOf())
    const asked = { ...ours(), content, name: 'photo.jpg' }
    const kept = await upload(asked)
    expect((await kept.json()).location).toMatch(new RegExp(`${digestOf(content)}\\?image=located$`))
    const cleaned = await upload({ ...asked, fields: { 'remove-metadata': 'yes' } })
    const { location } = await cleaned.json()
    expect(location).toMatch(/image=removed$/)
    const sha256 = /files\/(\w+)/.exec(location)?.[1] ?? ''
    expect(sha256).not.toBe(digestOf(content))
    const stored = Buffer.from(await (await get(download, sha256)).arrayBuffer())
    expect(stored.includes('Fictional')).toBe(false)
  })

  test('as an image has a picture that the server drew; another file has none', async () => {
    const content = new Uint8Array(await pngOf())
    await upload({ ...ours(), content, name: 'plan.png' })
    const drawn = await get(picture, digestOf(content))
    expect(drawn.headers.get('content-type')).toBe('image/webp')
    await upload({ ...ours(), content: 'No image.' })
    expect((await get(picture, digestOf('No image.'))).status).toBe(404)
  })
})

describe('a name', () => {
  test.each([
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\ada\\plan.txt', 'plan.txt'],
    ['line\u0085break.txt', 'line break.txt'],
    ['a\u202etxt.exe.txt', 'a\ufffdtxt.exe.txt'],
    [`${'long '.repeat(60)}.txt`, 'long '.repeat(40)],
    ['\u200b', '\ufffd'],
    ['  ', 'evidence.txt'],
  ])('"%s" is kept as "%s" and is part of no path', async (name, kept) => {
    const content = `Named ${name}`
    expect((await upload({ ...ours(), content, name })).status).toBe(201)
    expect(await rowOf(digestOf(content))).toMatchObject({ name: kept })
  })
})

describe('a file is refused', () => {
  test.each([
    ['empty', '', 'notes.txt', /^The file is empty/],
    ['not one that was chosen', '', '', /^No file was chosen/],
    ['a page', '<!doctype html><script>', 'notes.txt', /^The file is a web page/],
    ['disguised', '%PDF-1.4', 'notes.txt', /cannot be read|named \.txt/],
  ])('that is %s', async (_, content, name, sentence) => {
    const answer = await upload({ ...ours(), content, name })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ added: false, message: expect.stringMatching(sentence) })
  })

  test('that is too large, while it arrives', async () => {
    const answer = await upload({ ...ours(), content: 'a'.repeat(25_000_001) })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('more than 25 MB') })
  })

  test('that arrives with another digest than the browser computed', async () => {
    const answer = await upload({ ...ours(), content: 'Changed.', fields: { digest: 'f'.repeat(64) } })
    expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/^What arrived is not/) })
    expect(await rowOf(digestOf('Changed.'))).toBeNull()
  })

  test('from the page of another person', async () => {
    const answer = await upload({ ...ours(), personId: productId, content: 'Not mine.' })
    expect(answer.status).toBe(403)
    expect(await rowOf(digestOf('Not mine.'))).toBeNull()
  })

  test('and a plain form is led back to the form, which says why', async () => {
    const answer = await upload({ ...ours(), content: '', accept: 'text/html' })
    expect(answer.headers.get('location')).toBe(`/products/${productId}/evidence/upload?refused=empty`)
  })
})

type Route = typeof download

function get(route: Route, digest: string): Promise<Response> {
  const request = new Request(`${site}/products`, { headers: { cookie } })
  return route(request, { params: Promise.resolve({ product: productId, digest }) })
}
