import { english } from '../english'

/** "about 45 min", "about 1 h 50 min". */
export function durationWords(minutes: number): string {
  return english.t('duration.about', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
