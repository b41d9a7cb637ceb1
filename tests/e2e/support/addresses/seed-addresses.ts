import { type APIRequestContext, expect } from '@playwright/test'
import { personField } from '@/lib/core/web/person-field'
import type { Member } from '@/lib/server/identity/person'
import { pngOf } from '../../../support/evidence/files'
import type { ServerCalls } from '../server-calls'
import type { Acts } from '../server-calls-process'
import { words } from './every-address'

type Seeding = {
  server: ServerCalls
  baseURL: string | undefined
  ada: Member
  noor: Member
  /** Signed in as the team and as the auditor. */
  adas: APIRequestContext
  noors: APIRequestContext
  /** What the things are called, where it matters. */
  called?: Pick<Parameters<Acts['draft']>[0], 'called'>
}

/** A thing of Ada's for every address that there is, in a product that Noor reviews; gives the ids by segment. */
export async function seedAddresses({
  server,
  baseURL,
  ada,
  noor,
  adas,
  noors,
  called = {},
}: Seeding): Promise<Record<string, string>> {
  const { assessmentId } = await server.ask('draft', { person: ada, ...called })
  const other = await server.ask('draft', { person: ada, ...called })
  await server.ask('answerEverything', { person: ada, assessmentId: other.assessmentId })
  const digest = await addImage(adas, ada.id, `${baseURL}/products/${other.productId}/evidence/upload/file`)
  const named = { assessmentId: other.assessmentId, questionId: words.judged, sha256: digest }
  await server.ask('attachFile', { person: ada, ...named })
  const planned = { assessmentId: other.assessmentId, questionId: words.question, line: { to: 100 } }
  await server.ask('plan', { person: ada, ...planned })
  const submission = await server.ask('submit', { person: ada, assessmentId: other.assessmentId })
  const answers = { [words.question]: { says: { kind: 'choice', option: 'shared' }, evidence: [] } }
  const order = { person: ada, assessmentId, keys: [words.question], answers }
  const [proposal = ''] = (await server.ask('asked', order)).proposals
  const review = await server.ask('acceptedReview', {
    person: ada,
    submissionId: submission,
    auditor: noor,
  })
  const threads = { auditor: noor, reviewId: review, question: words.judged }
  const written = await server.ask('reviewThreads', threads)
  const toRequest = `${baseURL}/reviews/${review}/attach/file?for=request.${written.request}`
  expect(await addImage(noors, noor.id, toRequest)).toBe(digest)
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

/** Uploads an image, which has every page and download that a file may have; gives its digest. */
async function addImage(request: APIRequestContext, personId: string, address: string): Promise<string> {
  const file = { name: 'plan.png', mimeType: 'image/png', buffer: await pngOf() }
  const answer = await request.post(address, {
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    multipart: { [personField]: personId, file },
  })
  return /files\/(\w+)/.exec((await answer.json()).location)?.[1] ?? ''
}
