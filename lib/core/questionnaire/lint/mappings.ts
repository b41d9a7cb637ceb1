// A mapping says which answers of a question indicate a provision of an outside standard, whole or in part.

import type { Question } from '../questionnaire'
import { answersOf } from './answers-of'
import { type Finding, type Path, refusal } from './finding'
import { findRepeated } from './repeated'

type Place = { file: string; path: Path }

export function checkMappings(question: Question, { file, path }: Place): Finding[] {
  const { answers } = answersOf(question)
  const known = new Set(answers.map(({ id }) => id))
  const unknown = question.indicates.flatMap(({ full, part }, index) =>
    [...named('full', full), ...named('part', part)].flatMap(({ key, id }) => {
      if (known.has(id)) return []
      const message = `The ${key} names ${id}, which this question does not have.`
      const mend = `Use one of: ${[...known].join(', ')}.`
      return refusal('reference', {
        file,
        path: [...path, 'indicates', index, key],
        id: question.id,
        message,
        mend,
      })
    }),
  )
  const empty = question.indicates.flatMap(({ full, part }, index) => {
    if (full !== undefined || part !== undefined) return []
    const message = 'The mapping says neither full nor part.'
    const mend = 'Say which answer indicates the provision.'
    return refusal('mapping', { file, path: [...path, 'indicates', index], id: question.id, message, mend })
  })
  const provisions = question.indicates.map(({ provision: p }) => `${p.framework} ${p.provision}`)
  const repeated = findRepeated(provisions).map(({ index, value }) =>
    refusal('mapping', {
      file,
      path: [...path, 'indicates', index],
      id: question.id,
      message: `The provision ${value} is mapped twice.`,
      mend: 'Join the two mappings.',
    }),
  )
  return [...unknown, ...empty, ...repeated]
}

function named(key: 'full' | 'part', ids: string | string[] | undefined) {
  return [ids ?? []].flat().map((id) => ({ key, id }))
}
