// What of a version's frame is compared, how it is shown to readers, and the step that a change of it asks for.

import type { Questionnaire } from '../../format/questionnaire'
import type { Step } from '../version-step'
import { type ChangeKind, type ChangeWords, flowing, type PartName } from './change'

type Part = {
  name: PartName
  kind: ChangeKind
  step: Step
  read: (questionnaire: Questionnaire, words: ChangeWords) => string | undefined
}

export const headParts: readonly Part[] = [
  { name: 'title', kind: 'reworded', step: 'patch', read: ({ title }) => title },
  { name: 'standing', kind: 'reworded', step: 'patch', read: ({ standing }) => flowing(standing) },
  {
    name: 'not-covered',
    kind: 'reworded',
    step: 'patch',
    read: (each) => each.notCovered.map(flowing).join('\n'),
  },
  { name: 'status', kind: 'other', step: 'minor', read: ({ status }) => status },
  { name: 'coverage', kind: 'other', step: 'major', read: ({ coverage }) => coverage },
  { name: 'language', kind: 'other', step: 'major', read: ({ language }) => language },
  { name: 'source', kind: 'other', step: 'major', read: ({ source }) => source.id },
  { name: 'levels', kind: 'levels', step: 'major', read: levelsOf },
  { name: 'floors', kind: 'levels', step: 'major', read: floorsOf },
  {
    name: 'decides-from',
    kind: 'levels',
    step: 'major',
    read: ({ decidesFrom }) => decidesFrom?.toString(),
  },
  { name: 'implies', kind: 'condition', step: 'major', read: impliesOf },
  { name: 'through', kind: 'mapping', step: 'minor', read: throughOf },
  {
    name: 'sections',
    kind: 'levels',
    step: 'major',
    read: (each) => idsOf(each.sections).toSorted().join('\n'),
  },
  {
    name: 'order-of-sections',
    kind: 'moved',
    step: 'minor',
    read: (each) => idsOf(each.sections).join('\n'),
  },
]

function levelsOf({ levels }: Questionnaire, { t }: ChangeWords): string {
  return levels.map(({ name, from }) => t('changes.value.level', { name, points: from })).join('\n')
}

function floorsOf({ floors, levels }: Questionnaire, { t, series }: ChangeWords): string | undefined {
  return floors
    ?.map(({ level, ...weights }) => {
      const asked = Object.entries(weights)
        .toSorted(([a], [b]) => (a < b ? 1 : -1))
        .map(([weight, credit = 0]) => t('changes.value.at-least', { weight, credit }))
      return t('changes.value.named', { name: levels[level]?.name ?? String(level), values: series(asked) })
    })
    .join('\n')
}

function impliesOf({ implies }: Questionnaire, { t, series }: ChangeWords): string | undefined {
  if (implies === undefined) return undefined
  return Object.entries(implies)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([fact, implied]) => t('changes.value.named', { name: fact, values: series(implied.toSorted()) }))
    .join('\n')
}

function throughOf({ frameworks }: Questionnaire, { t, series }: ChangeWords): string | undefined {
  const lines = frameworks.flatMap(({ id, provisions }) =>
    provisions.flatMap(({ id: provision, through }) =>
      through
        ? t('changes.value.named', {
            name: `${id} ${provision}`,
            values: series(through.map((each) => `${each.framework} ${each.provision}`)),
          })
        : [],
    ),
  )
  return lines.length > 0 ? lines.toSorted().join('\n') : undefined
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id)
}
