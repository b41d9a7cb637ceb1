// What changed around the questions: the frame of a version, its sections and the clauses it serves.

import canonicalize from 'canonicalize'
import type { Questionnaire } from '../../format/questionnaire'
import type { Step } from '../version-step'
import { type Change, type ChangeKind, changeBetween, flowing } from './change'

type Part = {
  part: string
  kind: ChangeKind
  step: Step
  read: (questionnaire: Questionnaire) => string | undefined
}

/** Changes of the version itself. */
export function diffHead(before: Questionnaire, now: Questionnaire): Change[] {
  return [
    ...parts.flatMap(({ read, ...change }) => changeBetween(change, read(before), read(now))),
    ...clausesNoLongerServed(before, now),
    ...now.sections.flatMap((section) => {
      const was = before.sections.find(({ id }) => id === section.id)
      return was ? diffSection(was, section) : []
    }),
  ]
}

const parts: readonly Part[] = [
  { part: 'title', kind: 'reworded', step: 'patch', read: ({ title }) => title },
  { part: 'standing', kind: 'reworded', step: 'patch', read: ({ standing }) => flowing(standing) },
  {
    part: 'what is not covered',
    kind: 'reworded',
    step: 'patch',
    read: (each) => each.notCovered.map(flowing).join('\n'),
  },
  { part: 'status', kind: 'other', step: 'minor', read: ({ status }) => status },
  { part: 'coverage', kind: 'other', step: 'major', read: ({ coverage }) => coverage },
  { part: 'language', kind: 'other', step: 'major', read: ({ language }) => language },
  { part: 'source', kind: 'other', step: 'major', read: ({ source }) => source.id },
  { part: 'levels', kind: 'levels', step: 'major', read: ({ levels }) => levels.map(levelLine).join('\n') },
  { part: 'what each level asks at least', kind: 'levels', step: 'major', read: floorsOf },
  {
    part: 'questions that must apply for a section to decide',
    kind: 'levels',
    step: 'major',
    read: ({ decidesFrom }) => decidesFrom?.toString(),
  },
  { part: 'what facts imply', kind: 'condition', step: 'major', read: impliesOf },
  { part: 'standards read through others', kind: 'mapping', step: 'minor', read: throughOf },
  {
    part: 'sections',
    kind: 'levels',
    step: 'major',
    read: (each) => idsOf(each.sections).toSorted().join('\n'),
  },
  {
    part: 'order of sections',
    kind: 'moved',
    step: 'minor',
    read: (each) => idsOf(each.sections).join('\n'),
  },
]

function levelLine({ name, from }: Questionnaire['levels'][number]): string {
  return `${name}, from ${from}`
}

function floorsOf({ floors, levels }: Questionnaire): string | undefined {
  return floors
    ?.map(({ level, ...weights }) => {
      const asked = Object.entries(weights).map(([weight, credit]) => `${weight} at least ${credit}`)
      return `${levels[level]?.name ?? level}: ${asked.toSorted().toReversed().join(', ')}`
    })
    .join('\n')
}

function impliesOf({ implies }: Questionnaire): string | undefined {
  if (implies === undefined) return undefined
  const lines = Object.entries(implies).map(([fact, implied]) => `${fact}: ${implied.toSorted().join(', ')}`)
  return lines.toSorted().join('\n')
}

function throughOf({ frameworks }: Questionnaire): string | undefined {
  const lines = frameworks.flatMap(({ id, provisions }) =>
    provisions.flatMap(({ id: provision, through }) =>
      through
        ? `${id} ${provision}: ${through.map((each) => `${each.framework} ${each.provision}`).join(', ')}`
        : [],
    ),
  )
  return lines.length > 0 ? lines.toSorted().join('\n') : undefined
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id)
}

function clausesNoLongerServed(before: Questionnaire, now: Questionnaire): Change[] {
  const served = new Set(clausesOf(now))
  const lost = [...new Set(clausesOf(before))].filter((clause) => !served.has(clause))
  return changeBetween(
    { kind: 'mapping', part: 'clauses no longer served', step: 'major' },
    lost.length > 0 ? lost.join('\n') : null,
    null,
  )
}

function clausesOf({ sections }: Questionnaire): string[] {
  return sections.flatMap(({ questions }) => questions.flatMap(({ clauses }) => clauses))
}

type Section = Questionnaire['sections'][number]

function diffSection(before: Section, now: Section): Change[] {
  const { title } = now
  return [
    ...changeBetween({ kind: 'reworded', part: `title of ${now.id}`, step: 'patch' }, before.title, title),
    ...changeBetween(
      { kind: 'reworded', part: `introduction of ${title}`, step: 'patch' },
      flowing(before.intro),
      flowing(now.intro),
    ),
    ...changeBetween(
      { kind: 'levels', part: `${title} decides the overall level`, step: 'major' },
      canonicalize(before.decides),
      canonicalize(now.decides),
    ),
    ...changeBetween(
      { kind: 'moved', part: `order of questions in ${title}`, step: 'minor' },
      keptOrder(before, now),
      keptOrder(now, before),
    ),
  ]
}

/** The ids of `section` that the other one has too, in its order. */
function keptOrder(section: Section, other: Section): string {
  const ids = new Set(idsOf(other.questions))
  return idsOf(section.questions)
    .filter((id) => ids.has(id))
    .join('\n')
}
