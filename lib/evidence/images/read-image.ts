// Images, read by libvips through sharp: what they are and hold, without their metadata, and small for a preview. One at
// a time, so that what they take while they are decoded does not add up.

import { Semaphore } from 'async-mutex'
import readExif from 'exif-reader'
import sharp, { type Metadata, type Sharp } from 'sharp'
import type { ImageType } from '../file-types'
import { mostPixels, previewPixels } from '../limits'
import { type Refused, refuseFile } from '../refusal'

/** `hasLocation`: it says where the picture was taken. `hasMetadata`: it says more than how to show it. */
export type ImageMetadata = { hasMetadata: boolean; hasLocation: boolean }

// Nothing is read twice, so that keeping what was decoded only takes memory.
sharp.cache(false)
sharp.concurrency(1)

const inTurn = new Semaphore(1)

/** What an image of this type holds besides its picture, or why it is not accepted. Pixels are counted before they are decoded. */
export async function examineImage(path: string, type: ImageType): Promise<ImageMetadata | Refused> {
  return inTurn.runExclusive(async () => {
    const metadata = await readMetadata(path)
    if (!metadata || metadata.format !== type) return damaged
    if (metadata.width * metadata.height > mostPixels) {
      const values = { megapixels: mostPixels / 1e6 }
      return refuseFile({ code: 'form-problem.evidence-file.too-many-pixels', values })
    }
    if ((metadata.pages ?? 1) > 1)
      return refuseFile({ code: 'form-problem.evidence-file.animated', values: {} })
    return (await canBeDecoded(path)) ? summarise(metadata) : damaged
  })
}

/**
 * The image again without metadata, turned as it is shown; its colour profile stays. A PNG keeps its pixels (8 bits a channel), JPEG and
 * WebP are compressed again with little loss. Only for images that were examined.
 */
export async function withoutMetadata(path: string, type: ImageType): Promise<Uint8Array> {
  const image = open(path).autoOrient().keepIccProfile()
  return inTurn.runExclusive(() => encode[type](image).toBuffer())
}

const encode: Record<ImageType, (image: Sharp) => Sharp> = {
  png: (image) => image.png({ compressionLevel: 9 }),
  jpeg: (image) => image.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
  webp: (image) => image.webp({ quality: 95 }),
}

/** A picture of it in WebP that fits into a square, drawn by us, so that nothing of the file itself reaches a browser. */
export async function previewImage(image: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn.runExclusive(async () => {
    const size = {
      width: previewPixels,
      height: previewPixels,
      fit: 'inside',
      withoutEnlargement: true,
    } as const
    const bytes = await open(image)
      .autoOrient()
      .resize(size)
      .toColourspace('srgb')
      .webp({ quality: 80 })
      .toBuffer()
    return Uint8Array.from(bytes)
  })
}

const damaged = refuseFile({ code: 'form-problem.evidence-file.damaged-image', values: {} })

function open(image: string | Uint8Array): Sharp {
  return sharp(image, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
}

/** `null` where it is no image that can be read. Its pixels are not decoded, so that no limit is needed. */
async function readMetadata(path: string): Promise<Metadata | null> {
  return sharp(path, { limitInputPixels: false }).metadata().catch(ignoreBroken)
}

/** Reads every pixel, since the beginning of a file may be right where the rest is not. */
async function canBeDecoded(path: string): Promise<boolean> {
  const decoded = await open(path).resize(16, 16, { fit: 'fill' }).raw().toBuffer().catch(ignoreBroken)
  return decoded !== null
}

/** sharp reports what is wrong with a file as an error without a code of the system. */
function ignoreBroken(error: unknown): null {
  if (error instanceof Error && 'syscall' in error) throw error
  return null
}

function summarise({ exif, xmp, iptc, tifftagPhotoshop, comments }: Metadata): ImageMetadata {
  const hasMetadata = [exif, xmp, iptc, tifftagPhotoshop].some(Boolean) || (comments?.length ?? 0) > 0
  return { hasMetadata, hasLocation: isLocated(exif) || /GPSLatitude/.test(xmp?.toString('latin1') ?? '') }
}

/** Where the details cannot be read, they may hold anything. */
function isLocated(exif: Buffer | undefined): boolean {
  if (!exif) return false
  try {
    const { GPSLatitude, GPSLongitude } = readExif(exif).GPSInfo ?? {}
    return Boolean(GPSLatitude ?? GPSLongitude)
  } catch {
    return true
  }
}
