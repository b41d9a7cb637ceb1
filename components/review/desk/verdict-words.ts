import type { AnyVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'

const { t, series } = browserWords(desk)

/** What a verdict says: "Confirmed, read". */
export function verdictWords(verdict: AnyVerdict | null): string {
  if (!verdict) return t('desk.taken-back')
  const said = t(`desk.said.${verdict.kind}`)
  return 'basis' in verdict ? series([said, t(`desk.basis.${verdict.basis}`)]) : said
}
