import type { Coded, KeysIn } from '@/lib/core/text/words/words'
import { suggestVersion } from '@/lib/core/versions/did-you-mean'
import { listVersions } from '@/lib/files/content/list-versions'
import { english } from '@/lib/words/english'

/** Why a version cannot be used: it does not exist; with the one that was probably meant, or those there are. */
export function noSuchVersion(pin: string, folder: string): Coded<KeysIn<'file-problem'>> {
  const known = listVersions(folder).map((each) => each.pin)
  const own = known.filter((each) => each.startsWith(`${pin.split('@')[0]}@`))
  const listed = own.length > 0 ? own : known
  const there = { count: listed.length, known: english.series(listed) }
  return { code: 'file-problem.no-version', values: { pin, folder, ...suggestVersion(pin, known), ...there } }
}
