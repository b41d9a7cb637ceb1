// A questionnaire that calls its coverage complete asks about every assessable clause of its source,
// in the clause's own section.

import { type Finding, refusal } from '../../../format/finding'
import type { Library, Version } from '../../content'

export function checkCovered({ head, sections }: Version, library: Library): Finding[] {
  const source = library.sources.find(({ value }) => value.id === head.value.source)
  if (!source || head.value.coverage !== 'complete') return []
  return source.value.clauses.flatMap(({ id, section, assessable }, index) => {
    if (!assessable) return []
    const own = sections.find(({ value }) => value.id === section)
    if (own?.value.questions.some(({ clauses }) => clauses.includes(id))) return []
    return refusal('coverage', {
      file: source.file,
      path: ['clauses', index, 'id'],
      id,
      message: `No question of the section ${section} serves this clause in ${head.file}.`,
      fix: own
        ? `Name ${id} under clauses of a question in ${own.file}, or write coverage: partial.`
        : `Add the section ${section}, or write coverage: partial.`,
    })
  })
}
