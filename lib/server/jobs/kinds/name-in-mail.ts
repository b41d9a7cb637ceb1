import 'server-only'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'

const wordJoiner = '\u2060'

/**
 * A name as mails show it. Mail programs turn what looks like an address into a link; an invisible character after each
 * dot, slash, colon and @ prevents that, so that nobody sends links of theirs to strangers in the name of an organisation.
 */
export function nameInMail(name: string): string {
  return isolatedText(name.replaceAll(/([./:@])(?=\S)/g, `$1${wordJoiner}`))
}
