import type { QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { english } from '@/lib/words/english'

/** "4 new questions, 2 removed, 9 changed, 52 unchanged." */
export function countChanges({ questions, unchanged }: QuestionnaireDiff): string {
  const count = (state: string) => questions.filter((each) => each.state === state).length
  return english.t('changes.count', {
    added: count('new'),
    removed: count('retired'),
    changed: count('changed'),
    unchanged,
  })
}
