import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { v5, validate } from 'uuid'
import { type TypedAnswer, textOfTyped } from './typed-answer'

/** Of the fields of one answer, short: the page carries it so that a plain post is compared with what was rendered. */
export function answerDigest(typed: TypedAnswer): string {
  return bytesToHex(sha256(utf8ToBytes(textOfTyped(typed)))).slice(0, 16)
}

/**
 * The mutation id of an answer that is posted plainly: the same fields of the same rendering are the same change, however
 * often they arrive. Empty, which is refused, where the rendering is no UUID.
 */
export function mutationOf(
  rendering: FormDataEntryValue | null,
  questionId: string,
  typed: TypedAnswer,
): string {
  return typeof rendering === 'string' && validate(rendering)
    ? v5(`${questionId} ${textOfTyped(typed)}`, rendering)
    : ''
}
