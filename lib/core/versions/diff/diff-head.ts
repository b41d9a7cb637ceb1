// What changed around the questions: the frame of a version, its sections and the clauses it serves.

import canonicalize from 'canonicalize'
import type { Questionnaire } from '../../format/questionnaire'
import { type Change, type ChangeWords, changeBetween, flowing } from './change'
import { headParts } from './head-parts'

/** Changes of the version itself. */
export function diffHead(before: Questionnaire, now: Questionnaire, words: ChangeWords): Change[] {
  return [
    ...headParts.flatMap(({ read, name, kind, step }) =>
      changeBetween(
        { kind, part: words.t(`changes.part.${name}`), step },
        read(before, words),
        read(now, words),
      ),
    ),
    ...clausesNoLongerServed(before, now, words),
    ...now.sections.flatMap((section) => {
      const was = before.sections.find(({ id }) => id === section.id)
      return was ? diffSection(was, section, words) : []
    }),
  ]
}

function clausesNoLongerServed(before: Questionnaire, now: Questionnaire, { t }: ChangeWords): Change[] {
  const served = new Set(clausesOf(now))
  const lost = [...new Set(clausesOf(before))].filter((clause) => !served.has(clause))
  return changeBetween(
    { kind: 'mapping', part: t('changes.part.clauses-lost'), step: 'major' },
    lost.length > 0 ? lost.join('\n') : null,
    null,
  )
}

function clausesOf({ sections }: Questionnaire): string[] {
  return sections.flatMap(({ questions }) => questions.flatMap(({ clauses }) => clauses))
}

type Section = Questionnaire['sections'][number]

function diffSection(before: Section, now: Section, { t }: ChangeWords): Change[] {
  const { id, title } = now
  return [
    ...changeBetween(
      { kind: 'reworded', part: t('changes.part-of.title', { section: id }), step: 'patch' },
      before.title,
      title,
    ),
    ...changeBetween(
      { kind: 'reworded', part: t('changes.part-of.introduction', { section: title }), step: 'patch' },
      flowing(before.intro),
      flowing(now.intro),
    ),
    ...changeBetween(
      { kind: 'levels', part: t('changes.part-of.decides', { section: title }), step: 'major' },
      canonicalize(before.decides),
      canonicalize(now.decides),
    ),
    ...changeBetween(
      { kind: 'moved', part: t('changes.part-of.order', { section: title }), step: 'minor' },
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

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id)
}
