// Which external standards belong to a version: those that its questions name, those it lists because their
// provisions are read through others, and those that these are read through. Elsewhere `through` is left
// out, so that a version which does not list a standard means what it meant before.

import type { Framework, Section } from '../format/questionnaire'
import type { Library } from './content'

/** Whole, in the order of the library. `listed` are the ids under `frameworks` of the version. */
export function frameworksOf(
  sections: readonly Section[],
  listed: readonly string[],
  library: Pick<Library, 'frameworks'>,
): Framework[] {
  const all = library.frameworks.map(({ value }) => value)
  const followed = withThoseBehind(listed, all)
  const named = new Set(
    sections.flatMap(({ questions }) =>
      questions.flatMap(({ indicates }) => indicates.map(({ provision }) => provision.framework)),
    ),
  )
  return all
    .filter(({ id }) => named.has(id) || followed.has(id))
    .map((framework) => (followed.has(framework.id) ? framework : withoutThrough(framework)))
}

function withThoseBehind(listed: readonly string[], all: readonly Framework[]): Set<string> {
  const followed = new Set(listed)
  for (const id of followed) {
    const provisions = all.find((framework) => framework.id === id)?.provisions ?? []
    for (const { through = [] } of provisions) for (const { framework } of through) followed.add(framework)
  }
  return followed
}

function withoutThrough(framework: Framework): Framework {
  const provisions = framework.provisions.map(({ through: _, ...provision }) => provision)
  return { ...framework, provisions }
}
