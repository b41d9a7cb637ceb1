// What the first bytes of a file say it is. The libraries that read each type decide afterwards whether it is one.

/** `ole`: documents of Office up to 2003, and encrypted ones of later versions. `other`: perhaps text. */
export type Recognised = 'pdf' | 'png' | 'jpeg' | 'webp' | 'zip' | 'ole' | 'markup' | 'other'

/** How many bytes are looked at. */
export const headBytes = 1024

/**
 * The type of a file that begins with these bytes. Only a signature at the very beginning counts: programs that search
 * for one further on would take the file for something else. Markup beside a signature makes a file `markup` too, because
 * it could be opened as either.
 */
export function recognise(head: Uint8Array): Recognised {
  const text = Buffer.from(head.subarray(0, headBytes)).toString('latin1')
  const start = Buffer.from(head.subarray(0, 16)).toString('hex')
  const found = signatures.find(({ pattern }) => pattern.test(start))
  if (found) return element.test(text.replaceAll('\0', '')) ? 'markup' : found.type
  return beginsAsMarkup.test(text.replaceAll('\0', '')) ? 'markup' : 'other'
}

/** In hex. Of WebP, the four bytes between are its length. */
const signatures: { type: Recognised; pattern: RegExp }[] = [
  { type: 'pdf', pattern: /^255044462d3[12]2e/ },
  { type: 'png', pattern: /^89504e470d0a1a0a/ },
  { type: 'jpeg', pattern: /^ffd8ff/ },
  { type: 'webp', pattern: /^52494646.{8}57454250/ },
  { type: 'zip', pattern: /^504b0304/ },
  { type: 'ole', pattern: /^d0cf11e0a1b11ae1/ },
]

/** Elements by which browsers recognise a page (WHATWG MIME Sniffing, 7.1), and pictures that may hold scripts. */
const element =
  /<(?:!doctype\s+(?:html|svg)|html|head|script|iframe|object|embed|svg|body|title|style|h1|div|table|link|meta|base)[\s>/]/i

const beginsAsMarkup = new RegExp(
  `^(?:\\xef\\xbb\\xbf|\\xff\\xfe|\\xfe\\xff)?\\s*(?:<\\?xml|<!--|${element.source})`,
  'i',
)
