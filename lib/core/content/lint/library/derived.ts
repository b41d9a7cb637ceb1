// A provision may take its status from others. These exist, each is named once, and none leads back.

import { type Finding, type FindingText, type Placed, refusal } from '../../../format/finding'
import type { Framework } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'
import type { Library, Version } from '../../content'
import { leadsTo } from '../circles'
import { missingProvision } from '../missing'
import { findRepeated } from '../repeated'

type Reference = { framework: string; provision: string }

export function checkThrough(
  { file, value }: Placed<Framework>,
  library: Pick<Library, 'frameworks'>,
): Finding[] {
  const known = new Map(
    library.frameworks.flatMap(({ value: { id, provisions } }) =>
      provisions.map((each) => [
        keyOf({ framework: id, provision: each.id }),
        (each.through ?? []).map(keyOf),
      ]),
    ),
  )
  return value.provisions.flatMap(({ id, through = [] }, place) => {
    const path = ['provisions', place, 'through']
    const own = keyOf({ framework: value.id, provision: id })
    const named = through.flatMap((reference, index) => {
      const key = keyOf(reference)
      if (!known.has(key)) return missingProvision(file, [...path, index], id, reference)
      if (!leadsTo(key, own, (each) => known.get(each) ?? [])) return []
      const message = coded('finding.through.circle', { provision: own, through: key })
      const fix = coded('finding.fix.break-circle')
      return refusal('through', { file, path: [...path, index], id, message, fix })
    })
    const repeated = findRepeated(through.map(keyOf)).map(({ index, value: key }) => {
      const message = coded('finding.through.twice', { provision: key })
      return refusal('through', {
        file,
        path: [...path, index],
        id,
        message,
        fix: coded('finding.fix.name-once'),
      })
    })
    return [...named, ...repeated]
  })
}

/** The frameworks that a version lists exist, and something of each is read through others. */
export function checkListedFrameworks({ head }: Pick<Version, 'head'>, library: Library): Finding[] {
  const { frameworks = [] } = head.value
  const refuse = (index: number, id: string, message: FindingText, fix: FindingText) =>
    refusal('reference', { file: head.file, path: ['frameworks', index], id, message, fix })
  const repeated = findRepeated(frameworks).map(({ index, value }) =>
    refuse(
      index,
      value,
      coded('finding.framework.twice', { framework: value }),
      coded('finding.fix.list-once'),
    ),
  )
  const idle = frameworks.flatMap((id, index) => {
    const framework = library.frameworks.find(({ value }) => value.id === id)?.value
    if (!framework) {
      const fix = coded('finding.fix.spell-framework')
      return refuse(index, id, coded('finding.framework.missing', { framework: id }), fix)
    }
    if (framework.provisions.some(({ through }) => through)) return []
    const fix = coded('finding.fix.remove-framework')
    return refuse(index, id, coded('finding.framework.idle', { framework: id }), fix)
  })
  return [...repeated, ...idle]
}

function keyOf({ framework, provision }: Reference): string {
  return `${framework} ${provision}`
}
