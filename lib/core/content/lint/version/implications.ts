// What a version says that facts imply: yes-no facts of its own, directly, and never in a circle.

import { type Finding, type FindingText, type Path, refusal } from '../../../format/finding'
import { coded } from '../../../text/words/coded'
import type { Library, Version } from '../../content'
import { leadsTo } from '../circles'
import { findRepeated } from '../repeated'
import { factsOf } from './references'

export function checkImplications({ head }: Pick<Version, 'head'>, library: Library): Finding[] {
  const { implies = {} } = head.value
  const yesNo = factsOf({ head }, library).filter(({ type }) => type === 'yes-no')
  const known = new Set(yesNo.map(({ id }) => id))
  return Object.entries(implies).flatMap(([fact, implied]) => {
    const refuse = (path: Path, message: FindingText, fix: FindingText) =>
      refusal('implies', { file: head.file, path: ['implies', fact, ...path], id: fact, message, fix })
    const fix = coded('finding.fix.list-yes-no')
    const unknown = known.has(fact) ? [] : refuse([], coded('finding.implies.no-fact', { fact }), fix)
    return [
      unknown,
      implied.flatMap((id, index) => {
        if (!known.has(id)) return refuse([index], coded('finding.implies.no-fact', { fact: id }), fix)
        if (!leadsTo(id, fact, (each) => implies[each] ?? [])) return []
        const message = coded('finding.implies.circle', { fact, through: id })
        return refuse([index], message, coded('finding.fix.break-circle'))
      }),
      findRepeated(implied).map(({ index, value }) =>
        refuse([index], coded('finding.implies.twice', { fact: value }), coded('finding.fix.name-once')),
      ),
    ].flat()
  })
}
