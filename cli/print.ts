// Results go to standard output, refusals to standard error, so that a pipe carries results only. Everything that
// is printed goes through here: what a terminal would act on, from a file, an id or a path, is shown as \u001b.

import { showHidden } from '@/lib/core/text/typed/hidden-characters'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { browserWords } from '@/lib/words/browser-words'
import commandHelp from '@/lib/words/generated/command-help'

const { t } = browserWords(commandHelp)

export function printLine(text: string) {
  process.stdout.write(`${shown(text)}\n`)
}

export function printError(text: string) {
  process.stderr.write(`${shown(text)}\n`)
}

/** A name that is isolated on its line stays so: nothing else turns, whether the terminal knows isolates or not. */
function shown(text: string): string {
  return text
    .split(isolated)
    .map((part) => (isIsolated(part) ? part : showHidden(part)))
    .join('')
}

const isolated = /(\u2068[^\u2068\u2069\n]*\u2069)/

function isIsolated(part: string): boolean {
  const name = part.slice(1, -1)
  return part === isolatedText(name) && name === showHidden(name) && part !== name
}

/**
 * A reader may close the pipe early, as `head` does: the command still ends with its own exit code. Where
 * results cannot be written, such as on a full disk, it says so and ends with 1.
 */
export function outliveReaders() {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    printError(t('command-help.unwritable', { reason: String(error.code) }))
    process.exit(1)
  })
  // Nothing is left to say it to.
  process.stderr.on('error', () => {})
}
