import { didYouMeanVersion } from '@/lib/core/versions/did-you-mean'
import { listVersions } from '@/lib/files/content/list-versions'

/** Why a version cannot be used: it does not exist; with the one that was probably meant, or those there are. */
export function noSuchVersion(pin: string, folder: string): string {
  const known = listVersions(folder).map((each) => each.pin)
  const own = known.filter((each) => each.startsWith(`${pin.split('@')[0]}@`))
  const listed = own.length > 0 ? own : known
  const there =
    listed.length > 0
      ? `There ${listed.length === 1 ? 'is' : 'are'} ${listed.join(', ')}.`
      : 'There are none.'
  return `There is no ${pin} in ${folder}. ${didYouMeanVersion(pin, known)}${there}`
}
