import 'server-only'
import { assessmentLimit } from '@/lib/files/assessment/read-assessment-file'
import { readBody } from './read-body'
import { replies } from './responses'

/** Bytes for the form around the file. */
const longestUpload = assessmentLimit + 4096

const noFile = { code: 'form-problem.unreadable.upload', values: { field: '"file"' } } as const

type Upload = { bytes: Uint8Array; confirm: string | undefined }

/** Reads a form with one assessment file in its field `file` and perhaps `confirm`, or says why it cannot be read. */
export async function readUpload(request: Request): Promise<Upload | Response> {
  const bytes = await readBody(request, longestUpload)
  if (!bytes) return replies.tooLong()
  const form = await readForm(bytes, request.headers.get('content-type') ?? '')
  const file = form?.get('file')
  if (!form || !(file instanceof File)) return replies.unreadable(noFile)
  const confirm = form.get('confirm')
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    confirm: typeof confirm === 'string' ? confirm : undefined,
  }
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
  } catch {
    return null
  }
}
