import type { Change } from '@/lib/core/versions/diff/change'
import type { QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import type { Step } from '@/lib/core/versions/version-step'

export const kindWords: Record<Change['kind'], string> = {
  reworded: 'Reworded',
  moved: 'Moved',
  reweighted: 'Weight or credit changed',
  options: 'Answers changed',
  meaning: 'Meaning changed',
  'red-line': 'Red line changed',
  mapping: 'Mapping changed',
  condition: 'Condition changed',
  evidence: 'Evidence changed',
  levels: 'Levels changed',
  other: 'Changed',
}

/** What a step means for somebody who has answered the version before. */
export const stepWords: Record<Step, string> = {
  none: 'Nothing differs.',
  patch: 'A patch: other words, the same questions and the same rules.',
  minor:
    'A minor version: questions may come, go or mean something else, while what an answer is worth stays.',
  major:
    'A major version: what answers are worth has changed, so the same answers may come to another score.',
}

/** "4 new questions, 2 removed, 9 changed, 52 unchanged". */
export function countWords({ questions, unchanged }: QuestionnaireDiff): string {
  const count = (state: string) => questions.filter((each) => each.state === state).length
  return [
    `${count('new')} new ${count('new') === 1 ? 'question' : 'questions'}`,
    `${count('retired')} removed`,
    `${count('changed')} changed`,
    `${unchanged} unchanged`,
  ].join(', ')
}
