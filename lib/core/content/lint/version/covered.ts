// A questionnaire that calls its coverage complete asks about every assessable clause of its source,
// in the clause's own section.

import { type Finding, refusal } from '../../../format/finding'
import { coded } from '../../../text/words/coded'
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
      message: coded('finding.coverage', { section, file: head.file }),
      fix: own
        ? coded('finding.fix.name-clause', { clause: id, file: own.file })
        : coded('finding.fix.add-section', { section }),
    })
  })
}
