// Which file gives a version which part of its meaning. A version is pinned by one hash; when that no
// longer fits, these digests say in which file the meaning has changed. `changes.yaml` is no part of what
// a version means, but what becomes of people's answers rests on it, so it is kept as it was as well. Names are those of the files
// below the folder of questionnaires; a shared file counts only with the entries that the version names.

import type { Questionnaire } from '../questionnaire'
import type { Changes } from '../schema/changes-schema'
import { jsonDigest, meaningOf } from './content-hash'

/** Path below the folder of questionnaires → hex SHA-256 of the part of the meaning in that file. */
export function fileDigests(questionnaire: Questionnaire, changes: Changes | null): Record<string, string> {
  const { hash: _, ...content } = questionnaire
  const { facts, sections, clauses, provisions, ...head } = meaningOf(content)
  const own = `${head.id}/${head.version}`
  const lists = { facts: facts.map(({ id }) => id), sections: sections.map(({ id }) => id) }
  const frameworks = [...new Set(provisions.map(({ framework }) => framework))]
  return Object.fromEntries([
    [`${own}/questionnaire.yaml`, jsonDigest({ ...head, ...lists })],
    ...(changes ? [[`${own}/changes.yaml`, jsonDigest(decisionsIn(changes))]] : []),
    ...sections.map((section) => [`${own}/${section.id}.yaml`, jsonDigest(section)]),
    ...facts.map((fact) => [`facts/${fact.id}.yaml`, jsonDigest(fact)]),
    [`sources/${head.source}.yaml`, jsonDigest(clauses)],
    ...frameworks.map((id) => [
      `frameworks/${id}.yaml`,
      jsonDigest(provisions.filter(({ framework }) => framework === id)),
    ]),
  ])
}

/** What the authors decided about answers. Their reasons are words for readers, and may be put better. */
function decisionsIn({ meanings, retired, ...decisions }: Changes) {
  return {
    ...decisions,
    meanings: meanings.map(({ because: _, ...meaning }) => meaning),
    retired: retired.map(({ because: _, ...retirement }) => retirement),
  }
}
