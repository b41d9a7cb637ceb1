import type { State } from '@/lib/core/assessment/access/lifecycle'
import { Tag, type TagTone } from '../../ui/tag'

export function StateTag({ state }: { state: State }) {
  const [words, tone] = states[state]
  return <Tag tone={tone}>{words}</Tag>
}

const states: Record<State, [string, TagTone]> = {
  draft: ['Draft', 'accent'],
  submitted: ['Submitted', 'plain'],
  'in-review': ['In review', 'plain'],
  returned: ['Returned', 'accent'],
  'signed-off': ['Signed off', 'plain'],
  expired: ['Expired', 'plain'],
  revoked: ['Revoked', 'danger'],
  superseded: ['Superseded', 'plain'],
}
