// Looks into a received file before it is kept: what it is by its content, and whether it is accepted.

import { open } from 'node:fs/promises'
import { endings, type FileType, isText, promisedType } from '../file-types'
import { examineImage, type ImageMetadata } from '../images/read-image'
import { examinePdf } from '../pdf/examine-pdf'
import { isRefused, type Refused, refuseFile } from '../refusal'
import { examineArchive } from './examine-archive'
import { examineText } from './examine-text'
import { headBytes, recognise } from './recognise'

/** `image` only of images. */
export type Examined = { type: FileType; image?: ImageMetadata }

/**
 * The type of a file, or why it is not accepted. `name` is what a person calls it: its ending tells texts apart, and a file that
 * is of another type than its ending promises is refused. It is never used as a path.
 */
export async function examineFile(path: string, name: string): Promise<Examined | Refused> {
  const examined = await examineContent(path, promisedType(name))
  if (isRefused(examined)) return examined
  const promised = promisedType(name)
  if (!promised || promised === examined.type || (isText(promised) && isText(examined.type))) return examined
  const values = { ending: endings[promised], type: examined.type }
  return refuseFile({ code: 'form-problem.evidence-file.disguised', values })
}

async function examineContent(path: string, promised: FileType | undefined): Promise<Examined | Refused> {
  const recognised = recognise(await readHead(path))
  switch (recognised) {
    case 'png':
    case 'jpeg':
    case 'webp': {
      const image = await examineImage(path, recognised)
      return isRefused(image) ? image : { type: recognised, image }
    }
    case 'pdf':
      return (await examinePdf(path)) ?? { type: 'pdf' }
    case 'zip':
      return examineArchive(path)
    case 'other':
      return examineText(path, promised)
    case 'ole':
      return refuseFile({ code: 'form-problem.evidence-file.old-office', values: {} })
    case 'markup':
      return refuseFile({ code: 'form-problem.evidence-file.markup', values: {} })
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
