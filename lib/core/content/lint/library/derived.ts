// A provision may take its status from others. These exist, each is named once, and none leads back.

import { type Finding, type Placed, refusal } from '../../../format/finding'
import type { Framework } from '../../../format/questionnaire'
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
      const message = `The provision ${own} is read through itself by way of ${key}.`
      const fix = 'Take one link out of the circle.'
      return refusal('through', { file, path: [...path, index], id, message, fix })
    })
    const repeated = findRepeated(through.map(keyOf)).map(({ index, value: key }) => {
      const message = `The provision ${key} is named twice.`
      return refusal('through', { file, path: [...path, index], id, message, fix: 'Name it once.' })
    })
    return [...named, ...repeated]
  })
}

/** The frameworks that a version lists exist, and something of each is read through others. */
export function checkListedFrameworks({ head }: Pick<Version, 'head'>, library: Library): Finding[] {
  const { frameworks = [] } = head.value
  const refuse = (index: number, id: string, message: string, fix: string) =>
    refusal('reference', { file: head.file, path: ['frameworks', index], id, message, fix })
  const repeated = findRepeated(frameworks).map(({ index, value }) =>
    refuse(index, value, `The framework ${value} is listed twice.`, 'List it once.'),
  )
  const idle = frameworks.flatMap((id, index) => {
    const framework = library.frameworks.find(({ value }) => value.id === id)?.value
    if (!framework) {
      const fix = 'Check its spelling against questionnaires/frameworks.'
      return refuse(index, id, `The framework ${id} does not exist.`, fix)
    }
    if (framework.provisions.some(({ through }) => through)) return []
    const fix = 'Remove it: a framework that questions name needs no entry here. Or write through there.'
    return refuse(index, id, `No provision of ${id} is read through another.`, fix)
  })
  return [...repeated, ...idle]
}

function keyOf({ framework, provision }: Reference): string {
  return `${framework} ${provision}`
}
