import type { Author } from '@/lib/core/assessment/assessment'
import { browserWords } from '@/lib/words/browser-words'
import conflict from '@/lib/words/generated/conflict'
import { momentIn } from '../../layout/moment'
import { isolate } from '../../ui/isolated'

const { rich } = browserWords(conflict)

type ConflictWordsProps = { by: Author; isOneself: boolean; at: string; value: string }

/** Who changed a value meanwhile, when and to what. */
export function ConflictWords({ by, isOneself, at, value }: ConflictWordsProps) {
  const values = { ...momentIn(at), value, text: isolate }
  return isOneself
    ? rich('conflict.own', values)
    : rich('conflict.other', { ...values, name: by.name, person: isolate })
}
