// What a version says that facts imply: yes-no facts of its own, directly, and never in a circle.

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { Library, Version } from '../../content'
import { leadsTo } from '../circles'
import { findRepeated } from '../repeated'
import { factsOf } from './references'

export function checkImplications({ head }: Pick<Version, 'head'>, library: Library): Finding[] {
  const { implies = {} } = head.value
  const yesNo = factsOf({ head }, library).filter(({ type }) => type === 'yes-no')
  const known = new Set(yesNo.map(({ id }) => id))
  return Object.entries(implies).flatMap(([fact, implied]) => {
    const refuse = (path: Path, message: string, fix: string) =>
      refusal('implies', { file: head.file, path: ['implies', fact, ...path], id: fact, message, fix })
    const fix = 'List it under facts, as a fact of type yes-no, or correct its spelling.'
    const unknown = known.has(fact) ? [] : refuse([], `The version has no yes-no fact ${fact}.`, fix)
    return [
      unknown,
      implied.flatMap((id, index) => {
        if (!known.has(id)) return refuse([index], `The version has no yes-no fact ${id}.`, fix)
        if (!leadsTo(id, fact, (each) => implies[each] ?? [])) return []
        const message = `The fact ${fact} implies itself by way of ${id}.`
        return refuse([index], message, 'Take one link out of the circle.')
      }),
      findRepeated(implied).map(({ index, value }) =>
        refuse([index], `The fact ${value} is named twice.`, 'Name it once.'),
      ),
    ].flat()
  })
}
