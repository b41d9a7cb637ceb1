import type { State } from '@/lib/core/assessment/access/lifecycle'
import { english } from '@/lib/words/english'
import { Tag, type TagTone } from '../../ui/tag'

const { t } = english

export function StateTag({ state }: { state: State }) {
  return <Tag tone={tones[state]}>{t(`assessment.state.${state}`)}</Tag>
}

const tones: Record<State, TagTone> = { draft: 'accent', submitted: 'plain' }
