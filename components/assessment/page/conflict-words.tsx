import type { Author } from '@/lib/core/assessment/assessment'
import { browserWords } from '@/lib/words/browser-words'
import conflict from '@/lib/words/generated/conflict'
import { momentWords } from '../../layout/moment'
import { WithIsolated } from '../../ui/isolated'

const { t } = browserWords(conflict)

type ConflictWordsProps = { by: Author; isOneself: boolean; at: string; value: string }

/** Who changed a value meanwhile, when and to what. */
export function ConflictWords({ by, isOneself, at, value }: ConflictWordsProps) {
  const values = { moment: momentWords(at), value }
  if (isOneself) return <WithIsolated names={[value]}>{t('conflict.own', values)}</WithIsolated>
  return (
    <WithIsolated names={[by.name, value]}>{t('conflict.other', { name: by.name, ...values })}</WithIsolated>
  )
}
