import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { jpegOf, photographOf, pngOf, webpOf } from '@/tests/support/evidence/files'
import { newFolder } from '@/tests/support/evidence/store-folder'
import type { ImageType } from '../file-types'
import { isRefused } from '../refusal'
import { examineImage, previewImage, withoutMetadata } from './read-image'

function fileOf(content: Uint8Array): string {
  const file = path.join(newFolder(), 'received')
  writeFileSync(file, content)
  return file
}

async function examine(content: Uint8Array, type: ImageType) {
  const examined = await examineImage(fileOf(content), type)
  return isRefused(examined) ? english.sentence(examined.refused) : examined
}

test('what an image says about its place and its camera is found', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const found = { hasMetadata: true, hasLocation: true }
    expect(await examine(await photographOf(format), format), format).toEqual(found)
  }
})

test('an image that holds its picture alone has no metadata', async () => {
  const none = { hasMetadata: false, hasLocation: false }
  expect(await examine(await pngOf(), 'png')).toEqual(none)
  expect(await examine(await jpegOf(), 'jpeg')).toEqual(none)
  expect(await examine(await webpOf(), 'webp')).toEqual(none)
})

test('a comment in a PNG is metadata', async () => {
  const comment = chunkOf('tEXt', Buffer.from('Author\0Ada'))
  const png = await pngOf()
  const at = png.indexOf('IDAT') - 4
  const commented = Buffer.concat([png.subarray(0, at), comment, png.subarray(at)])
  expect(await examine(commented, 'png')).toEqual({ hasMetadata: true, hasLocation: false })
})

test.each(['jpeg', 'png', 'webp'] as const)(
  'without its metadata, a photograph in %s is upright, and its place is nowhere in it',
  async (format) => {
    const bytes = await withoutMetadata(fileOf(await photographOf(format)), format)
    expect(await examine(bytes, format)).toEqual({ hasMetadata: false, hasLocation: false })
    const { width, height, orientation } = await sharp(bytes).metadata()
    expect({ width, height, orientation }).toEqual({ width: 40, height: 60, orientation: undefined })
    expect(Buffer.from(bytes).includes('Fictional')).toBe(false)
  },
)

test('without its metadata, a PNG keeps every pixel', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const png = await sharp({ create: { width: 50, height: 50, channels: 3, background: 'red', noise } })
    .png()
    .withExif({ IFD0: { Make: 'x' } })
    .toBuffer()
  const bytes = await withoutMetadata(fileOf(png), 'png')
  expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(png).raw().toBuffer())
})

test('an image of too many pixels is refused before they are decoded', async () => {
  const begun = process.memoryUsage().rss
  expect(await examine(floodOf(60_000, 60_000), 'png')).toMatch(/^The image has more than 64 million pixels/)
  expect(process.memoryUsage().rss - begun).toBeLessThan(200_000_000)
})

test.each([
  ['png', pngOf],
  ['jpeg', jpegOf],
  ['webp', webpOf],
] as const)('a %s that is cut short or of another type than expected is refused', async (type, make) => {
  const bytes = await make()
  const damaged = /^The image cannot be read to its end/
  expect(await examine(bytes.subarray(0, -30), type)).toMatch(damaged)
  expect(await examine(bytes, type === 'png' ? 'jpeg' : 'png')).toMatch(damaged)
})

test('an animated image is refused', async () => {
  const frames = await Promise.all(['red', 'blue'].map((background) => frameOf(background)))
  const animated = await sharp(frames, { join: { animated: true } })
    .webp({ delay: [100, 100] })
    .toBuffer()
  expect(await examine(animated, 'webp')).toMatch(/^The image is animated/)
})

test('a preview is a new picture of bounded size, upright and without metadata', async () => {
  const large = await sharp({ create: { width: 4_000, height: 1_000, channels: 3, background: 'red' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Fictional' } })
    .toBuffer()
  const preview = await sharp(await previewImage(large)).metadata()
  expect(preview).toMatchObject({ format: 'webp', width: 1_600, height: 400 })
  expect(preview.exif).toBeUndefined()
  const small = await sharp(await previewImage(await photographOf())).metadata()
  expect(small).toMatchObject({ width: 40, height: 60 })
})

function frameOf(background: string): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer()
}

/** A small PNG that declares a large picture. */
function floodOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const content = deflateSync(Buffer.alloc(1_000_000))
  const chunks = [chunkOf('IHDR', header), chunkOf('IDAT', content), chunkOf('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

function chunkOf(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(type), content])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
