import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { personField } from '@/lib/core/web/person-field'
import { pngOf } from '../support/evidence/files'
import { expect, signIn, test } from './support/people-test'

// Every page and download that is about somebody's thing, found in the folder app, so that a new one is tried as well.

const app = path.resolve(import.meta.dirname, '../../app')
/** Published to everybody: their addresses name a questionnaire, which belongs to nobody, or a secret that opens them. */
const isPublic = (address: string) => /^\/(questionnaires|shared)\//.test(address)
/** There only once something was done; tests/integration/server asks for them as others. */
const isLater = (address: string) => /\/(carried|send-again|auditor|\[thing\])$/.test(address)
/** Of the auditor of a review alone. */
const isAuditors = (address: string) => address.startsWith('/reviews/')

const addresses = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
  .filter((file) => file.includes('[') && isRead(file))
  .map((file) => `/${path.dirname(file)}`)
  .filter((address) => !isPublic(address) && !isLater(address))
  .toSorted()

/** Pages, and routes that answer GET; those that write are tried in tests/integration/server. */
function isRead(file: string): boolean {
  return (
    file.endsWith('page.tsx') ||
    /export (async )?function GET/.test(readFileSync(path.join(app, file), 'utf8'))
  )
}

/** The value of each segment in brackets; ids of Ada's things are added in the test. */
const words = {
  question: 'default-passwords',
  section: 'security',
  framework: 'owasp-iot-top-10-2018',
  file: 'table.csv',
  step: 'return',
  /** Applies whatever the facts, so that it is answered and judged. */
  judged: 'public-facts',
}

test('every address of a thing opens for Ada, or for the auditor of her product, and is 404 for the owner of another organisation and closed to everybody else', async ({
  page,
  ada,
  server,
  browser,
  baseURL,
}) => {
  test.slow()
  const noor = await server.ask('welcome', { name: 'Noor', role: 'auditor', organisation: ada.organisation })
  const noors = await browser.newContext()
  await signIn(noors, noor)
  const ids = await seed()
  const grace = await server.ask('welcome', { name: 'Grace' })
  const graces = await browser.newContext()
  await signIn(graces, grace)
  const nobodys = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  expect(addresses.length).toBeGreaterThan(30)
  for (const address of addresses) {
    const url = baseURL + fill(address, ids)
    const own = await (isAuditors(address) ? noors : page).request.get(url)
    expect.soft(own.status(), `${address} for whom it is`).toBe(200)
    if (isAuditors(address))
      expect.soft((await page.request.get(url)).status(), `${address} for Ada`).toBe(404)
    const foreign = await graces.request.get(url)
    expect.soft(foreign.status(), `${address} for Grace`).toBe(404)
    expect.soft(await foreign.text(), `${address} for Grace`).not.toContain('Lullaby lamp')
    const closed = await nobodys.request.get(url, { maxRedirects: 0 })
    expect.soft(closed.status(), `${address} for nobody`).not.toBe(200)
    expect.soft(closed.headers().location ?? '/sign-in', `${address} for nobody`).toContain('/sign-in')
  }
  await graces.close()
  await noors.close()
  await nobodys.close()

  async function seed(): Promise<Record<string, string>> {
    const { assessmentId } = await server.ask('draft', { person: ada })
    const other = await server.ask('draft', { person: ada })
    await server.ask('answerEverything', { person: ada, assessmentId: other.assessmentId })
    const digest = await addImage(page.request, ada.id, `/products/${other.productId}/evidence/upload/file`)
    const named = { assessmentId: other.assessmentId, questionId: words.judged, sha256: digest }
    await server.ask('attachFile', { person: ada, ...named })
    const submission = await server.ask('submit', { person: ada, assessmentId: other.assessmentId })
    const answers = { [words.question]: { says: { kind: 'choice', option: 'shared' }, evidence: [] } }
    const order = { person: ada, assessmentId, keys: [words.question], answers }
    const [proposal = ''] = (await server.ask('asked', order)).proposals
    const review = await server.ask('acceptedReview', {
      person: ada,
      submissionId: submission,
      auditor: noor.person,
    })
    const threads = { auditor: noor.person, reviewId: review, question: words.judged }
    const written = await server.ask('reviewThreads', threads)
    const toRequest = `${baseURL}/reviews/${review}/attach/file?for=request.${written.request}`
    expect(await addImage(noors.request, noor.person.id, toRequest)).toBe(digest)
    return {
      ...written,
      review,
      answered: other.assessmentId,
      product: other.productId,
      piece: await server.ask('piece', { productId: other.productId }),
      release: other.releaseId,
      assessment: assessmentId,
      submission,
      proposal,
      organisation: ada.organisation.id,
      person: ada.id,
      digest,
    }
  }
})

/** Uploads an image, which has every page and download that a file may have; gives its digest. */
async function addImage(request: APIRequestContext, personId: string, address: string): Promise<string> {
  const file = { name: 'plan.png', mimeType: 'image/png', buffer: await pngOf() }
  const answer = await request.post(address, {
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    multipart: { [personField]: personId, file },
  })
  return /files\/(\w+)/.exec((await answer.json()).location)?.[1] ?? ''
}

/** An address with values for its segments in brackets; `id` is of the thing that the folder before it names. */
function fill(address: string, ids: Record<string, string>): string {
  const things: Record<string, string> = {
    assessments: 'assessment',
    submissions: 'submission',
    organisations: 'organisation',
  }
  return address
    .replace('reviewed/[file]', 'reviewed/report.json')
    .replace('answers/[question]', 'answers/[judged]')
    .replace('assessments/[assessment]/files', 'assessments/[answered]/files')
    .replace(/attach$/, 'attach?for=verdict.[judged]')
    .replace(/(\w+)\/\[id\]/g, (_, folder: string) => `${folder}/${value(things[folder] ?? folder)}`)
    .replace(/\[(\w+)\]/g, (_, name: string) => value(name))

  function value(name: string): string {
    const found = { ...words, ...ids }[name]
    if (found === undefined) throw new Error(`Name a value for [${name}] of ${address} in this test.`)
    return found
  }
}
