import { english } from '../../words/english'

/** The first lines of a list; `more` says how many are not shown, or is null. */
export function cut<T>(lines: readonly T[], length: number): { shown: T[]; more: string | null } {
  const rest = lines.length - length
  return {
    shown: lines.slice(0, length),
    more: rest > 0 ? english.t('summary.more', { count: rest }) : null,
  }
}
