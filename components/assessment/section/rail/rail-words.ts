import { browserWords } from '@/lib/words/browser-words'
import floor from '@/lib/words/generated/floor'
import range from '@/lib/words/generated/range'
import section from '@/lib/words/generated/section'

/** What the panel beside the questions of a section says. */
export const words = browserWords({ ...floor, ...range, ...section })
