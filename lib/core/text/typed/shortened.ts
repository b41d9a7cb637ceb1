import { showHidden } from './hidden-characters'

/** Long enough for the longest id, and for the start of a longer text. */
const most = 60

/** A typed text, shortened and with hidden characters made visible, for use in a message. */
export function shortened(text: string): string {
  const shown = showHidden(text.slice(0, most)).replaceAll('\n', ' ')
  return text.length > most ? `${shown}…` : shown
}
