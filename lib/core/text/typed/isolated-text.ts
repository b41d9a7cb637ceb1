/** Letters that are written from right to left, and Arabic digits, which follow them. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

const open = '\u2068'
const close = '\u2069'

/**
 * What a person wrote, for a plain string such as the title of a document or the label of an option,
 * where no element can isolate it: its direction of writing turns nothing around it. In pages use `Isolated`.
 * What is written from left to right needs no mark.
 */
export function isolatedText(text: string): string {
  return rightToLeft.test(text) ? `${open}${text}${close}` : text
}
