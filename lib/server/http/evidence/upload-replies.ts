import 'server-only'
import type { ImageMetadata } from '@/lib/evidence/images/read-image'
import type { FileRefusal, Refused } from '@/lib/evidence/refusal'
import { english } from '@/lib/words/english'
import { reply } from '../responses'
import { refusalAddress } from './refusal-address'

type Added = { added: true; file: { sha256: string }; image?: ImageMetadata; isCleaned: boolean }
type NotAdded = { added: false; refusal: FileRefusal }

/** `files`: the address above the pages of files. `form`: of the page with the form. `purpose`: what the file is for. */
type Pages = { files: string; form: string; purpose: string | null }

/**
 * The reply to a file that was uploaded: for a script JSON, with the address of the file's page or the sentence of the refusal; for a plain
 * form that page, or the form again with the sentence. What the file is for (`for`) stays in the address.
 */
export function replyToUpload(request: Request, pages: Pages, outcome: Added | NotAdded): Response {
  const purpose = pages.purpose ? `&for=${pages.purpose}` : ''
  if (outcome.added) {
    const location = `${pages.files}/${outcome.file.sha256}?image=${foundIn(outcome)}${purpose}`
    return isScript(request) ? reply(201, { added: true, location }) : redirectTo(location)
  }
  const { refusal } = outcome
  if (!isScript(request)) return redirectTo(`${pages.form}?${refusalAddress(refusal)}${purpose}`)
  return reply(statusOf(refusal), { added: false, ...refusal, message: english.sentence(refusal) })
}

/** The reply where a stored file no longer has its content. */
export function replyToDamage({ refused }: Refused): Response {
  return reply(500, { reason: 'damaged', ...refused, message: english.sentence(refused) })
}

/** What the page of the file says about the image: nothing found, removed, or kept with or without its place. */
function foundIn({ image, isCleaned }: Added): string {
  if (!image?.hasMetadata) return 'none'
  if (isCleaned) return 'removed'
  return image.hasLocation ? 'located' : 'kept'
}

/** Whether a script asks, and no form of a page. */
export function isScript(request: Request): boolean {
  return !request.headers.get('accept')?.includes('text/html')
}

/** After a form was sent: the browser loads this page. */
export function redirectTo(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'private, no-store' },
  })
}

function statusOf({ code }: FileRefusal): number {
  switch (code) {
    case 'form-problem.evidence-file.too-large':
      return 413
    case 'form-problem.evidence-file.late':
      return 408
    case 'form-problem.evidence-file.many-at-once':
      return 429
    case 'form-problem.evidence-file.another-person':
      return 403
    case 'form-problem.evidence-file.review-ended':
      return 409
    case 'form-problem.evidence-file.disk-full':
    case 'form-problem.evidence-file.quota':
      return 507
    default:
      return 422
  }
}
