import 'server-only'
import { buffer } from 'node:stream/consumers'
import { type FileType, isImage } from '@/lib/evidence/file-types'
import { previewImage } from '@/lib/evidence/images/read-image'
import { isRefused, type Refused } from '@/lib/evidence/refusal'
import type { OpenFile } from '@/lib/evidence/store/file-store'
import { replies } from '../responses'
import { fileDownload, imagePreview } from './file-responses'
import { replyToDamage } from './upload-replies'

type Opened = (OpenFile & { file: { name: string; type: FileType } }) | Refused | null

/** The reply to a request for a file: as it was stored, to download. */
export function giveFile(request: Request, opened: Opened): Response {
  if (!opened) return replies.notFound()
  if (isRefused(opened)) return replyToDamage(opened)
  // Nothing reads the body of an answer to HEAD.
  if (request.method === 'HEAD') opened.content.destroy()
  return fileDownload(opened, { title: opened.file.name, type: opened.file.type })
}

/** The reply to a request for the picture that this server draws of an image: nothing of the file itself reaches the browser. */
export async function givePicture(opened: Opened): Promise<Response> {
  if (!opened) return replies.notFound()
  if (isRefused(opened)) return replyToDamage(opened)
  if (isImage(opened.file.type)) return imagePreview(await previewImage(await buffer(opened.content)))
  opened.content.destroy()
  return replies.notFound()
}
