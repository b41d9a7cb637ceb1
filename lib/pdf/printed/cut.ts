import { english } from '../../words/english'

/** The first lines of a list; `more` says how many are not shown, or is null. */
export function cut<T>(lines: readonly T[], length: number): { shown: T[]; more: string | null } {
  const rest = lines.length - length
  return {
    shown: lines.slice(0, length),
    more: rest > 0 ? english.t('summary.more', { count: rest }) : null,
  }
}

/** As much of what a person wrote as a summary shows, in characters. */
const mostCharacters = 300

/** The text, or its start with a reference to the whole, cut between words where it has any. */
export function startOf(text: string): string {
  const characters = Array.from(text)
  if (characters.length <= mostCharacters) return text
  const start = characters.slice(0, mostCharacters).join('')
  return english.t('summary.cut', { start: start.replace(/\s+\S*$/u, '') })
}
