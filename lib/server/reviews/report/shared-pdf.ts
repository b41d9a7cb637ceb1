import 'server-only'
import { PdfTookTooLong } from '@/lib/pdf/pdf-process'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { english } from '@/lib/words/english'
import { fileName } from '../../http/file-name'
import { attachment, readable, replies, reply } from '../../http/responses'
import { digestOf, intact } from '../../world/digest'
import { countAttempt, type Limit } from '../../world/limits/rate-limits'
import { findShared, openShared, type SharedFound } from './shared-report'

const { t } = english

/** An hour of printing through one link: its reviewed report is made when it is asked for. */
const printSharedLimit: Limit = { name: 'print-shared', tries: 60, seconds: 3600 }

type Copy = { pdf: Uint8Array<ArrayBuffer>; pdf_digest: string; pdf_name: string }

/** The copy for sharing of a link, as it was stored; its entity tag is its SHA-256. */
export async function replyWithCopy(request: Request, secret: string): Promise<Response> {
  const found = await openShared(request.headers, secret, async ({ db }) => {
    const [copy] = await db.$queryRaw<Copy[]>`SELECT * FROM shared_copy()`
    return copy
  })
  if (!found.open) return refuse(found, request)
  if (!found.value) return refuse({ open: false, why: 'ended' }, request)
  const { pdf, pdf_digest: digest, pdf_name: name } = found.value
  const bytes = Uint8Array.from(intact(pdf, digest))
  return attachment(bytes, 'application/pdf', name, { ETag: `"${digest}"` })
}

/** The report of a link with its reviews as they are now, as PDF; not found where there is none. */
export async function replyWithReviewed(request: Request, secret: string): Promise<Response> {
  const found = await findShared(request.headers, secret)
  if (!found.open) return refuse(found, request)
  const { linkId, isReviewed, report: makeReport } = found.page
  if (!isReviewed) return replies.notFound()
  const retryAfter = await countAttempt(printSharedLimit, linkId)
  if (retryAfter !== null) return readable(replies.tooMany(retryAfter, tooMany), request)
  const report = makeReport()
  const { product, questionnaire, date } = report
  try {
    const bytes = Uint8Array.from(await renderPdf(report))
    const words = `shared reviewed ${product.name} ${product.release.label} ${questionnaire.id} ${date}`
    return attachment(bytes, 'application/pdf', fileName(words, 'pdf'), { ETag: `"${digestOf(bytes)}"` })
  } catch (error) {
    if (!(error instanceof PdfTookTooLong)) throw error
    return readable(replies.tookTooLong(error.refusal), request)
  }
}

const tooMany = { code: 'form-problem.many-pdfs', values: {} } as const

function refuse(
  found: Extract<SharedFound, { open: false }>,
  request: Request,
): Promise<Response> | Response {
  switch (found.why) {
    case 'unknown':
      return replies.notFound()
    case 'ended':
      return readable(reply(410, { reason: 'ended', message: t('shared.ended') }), request)
    case 'too-many': {
      const values = { minutes: Math.ceil(found.retryAfter / 60) }
      const refusal = { code: 'form-problem.share.guesses', values } as const
      return readable(replies.tooMany(found.retryAfter, refusal), request)
    }
  }
}
