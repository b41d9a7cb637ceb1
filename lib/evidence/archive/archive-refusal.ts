import type { Coded, KeysIn } from '@/lib/core/text/words/words'
import type { FileRefusal } from '../refusal'

export type ArchiveRefusal = Coded<KeysIn<'form-problem.archive'>>

/** Why nothing of an archive is taken; `because` is what is wrong with a file in it. */
export type RefusedArchive = { refused: ArchiveRefusal; because?: FileRefusal }

/** Thrown while an archive is read, and given back as a value by `readArchive`. */
export class UnacceptableArchive extends Error {
  constructor(
    readonly refusal: ArchiveRefusal,
    readonly because?: FileRefusal,
  ) {
    super(refusal.code)
  }
}

/** Refusals that name nothing. */
export function refuseArchive(
  why: 'not-a-zip' | 'damaged' | 'name' | 'duplicate' | 'encrypted' | 'bomb' | 'no-manifest' | 'manifest',
): UnacceptableArchive {
  return new UnacceptableArchive({ code: `form-problem.archive.${why}`, values: {} })
}

/** Refusals that name an entry. */
export function refuseEntry(why: 'missing' | 'extra' | 'digest', path: string): UnacceptableArchive {
  return new UnacceptableArchive({ code: `form-problem.archive.${why}`, values: { path } })
}
