// Files of evidence as a browser uploads them, and as they are added without one.

import { POST } from '@/app/products/[product]/evidence/upload/file/route'
import { POST as attach } from '@/app/reviews/[review]/attach/file/route'
import { personField } from '@/lib/core/web/person-field'
import type { Person } from '@/lib/server/identity/person'
import { addEvidenceFile } from '@/lib/server/products/files/add-file'
import { site } from '../requests-to-routes'

type Upload = {
  cookie: string
  personId: string
  productId: string
  content: BlobPart
  name?: string
  fields?: Record<string, string>
  /** What the browser accepts: a plain form a page, a script JSON. */
  accept?: string
}

/** The form of an upload, its file last. */
function uploadForm({
  personId,
  content,
  name = 'notes.txt',
  fields = {},
}: Omit<Upload, 'cookie'>): FormData {
  const form = new FormData()
  form.set(personField, personId)
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('file', new File([content], name))
  return form
}

/** Uploads a file by the route of pages. */
export function upload(order: Upload): Promise<Response> {
  const { cookie, productId, accept = 'application/json' } = order
  const headers = { cookie, accept, host: '127.0.0.1:3000', origin: site }
  const address = `${site}/products/${productId}/evidence/upload/file`
  const request = new Request(address, { method: 'POST', headers, body: uploadForm(order) })
  return POST(request, { params: Promise.resolve({ product: productId }) })
}

type Attaching = Omit<Upload, 'productId'> & { reviewId: string; to: string }

/** Attaches a file to a thing of a review, such as `finding.ID`, by the route of pages. */
export function attachByRoute({ cookie, reviewId, to, accept = 'application/json', ...order }: Attaching) {
  const headers = { cookie, accept, host: '127.0.0.1:3000', origin: site }
  const address = `${site}/reviews/${reviewId}/attach/file?for=${to}`
  const body = uploadForm({ ...order, productId: '' })
  return attach(new Request(address, { method: 'POST', headers, body }), {
    params: Promise.resolve({ review: reviewId }),
  })
}

/** The form of a file as it arrives. */
export function arrivingForm(person: Person, content: BlobPart, name = 'notes.txt') {
  const sent = new Response(uploadForm({ personId: person.id, productId: '', content, name }))
  return { body: sent.body ?? new Blob().stream(), contentType: sent.headers.get('content-type') ?? '' }
}

/** Adds a text to a product in a person's name; gives its digest. */
export async function addText(person: Person, productId: string, content: string): Promise<string> {
  const outcome = await addEvidenceFile(person, { productId, form: arrivingForm(person, content) })
  if (!outcome?.added) throw new Error(`The file was not added: ${JSON.stringify(outcome)}`)
  return outcome.file.sha256
}
