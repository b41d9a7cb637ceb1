// A mapping says which answers of a question indicate a provision of an outside standard, whole or in part.

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { Question } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'
import { answersOf } from '../answers-of'
import { findRepeated } from '../repeated'

type Place = { file: string; path: Path }

export function checkMappings(question: Question, { file, path }: Place): Finding[] {
  const { answers } = answersOf(question)
  const known = new Set(answers.map(({ id }) => id))
  const unknown = question.indicates.flatMap(({ full, part, silent }, index) =>
    [...named('full', full), ...named('part', part), ...named('silent', silent)].flatMap(({ key, id }) => {
      if (known.has(id)) return []
      const message = coded('finding.mapping.no-answer', { key, answer: id })
      const fix = coded('finding.fix.use-one', { choices: [...known].join(', ') })
      return refusal('reference', {
        file,
        path: [...path, 'indicates', index, key],
        id: question.id,
        message,
        fix,
      })
    }),
  )
  const empty = question.indicates.flatMap(({ full, part }, index) => {
    if (full !== undefined || part !== undefined) return []
    const message = coded('finding.mapping.empty')
    const fix = coded('finding.fix.say-answer')
    return refusal('mapping', { file, path: [...path, 'indicates', index], id: question.id, message, fix })
  })
  const provisions = question.indicates.map(({ provision: p }) => `${p.framework} ${p.provision}`)
  const repeated = findRepeated(provisions).map(({ index, value }) =>
    refusal('mapping', {
      file,
      path: [...path, 'indicates', index],
      id: question.id,
      message: coded('finding.mapping.twice', { provision: value }),
      fix: coded('finding.fix.join-mappings'),
    }),
  )
  return [
    ...unknown,
    ...empty,
    ...repeated,
    ...(unknown.length > 0 ? [] : checkSilent(question, { file, path })),
  ]
}

/** An answer that indicates neither ranks below every other; of a checklist, it is "none of these". */
function checkSilent(question: Question, { file, path }: Place): Finding[] {
  return question.indicates.flatMap(({ full, part, silent = [] }, index) => {
    const { answers } = answersOf(question)
    const place = (id: string) => answers.findIndex((answer) => answer.id === id)
    const least = Math.min(...[full ?? [], part ?? []].flat().map(place))
    const wrong = silent.filter((id) =>
      question.kind === 'choice' ? place(id) >= least : !question.items[place(id)]?.exclusive,
    )
    if (wrong.length === 0) return []
    const message =
      question.kind === 'choice'
        ? coded('finding.mapping.silent-option', { answers: wrong.join(', ') })
        : coded('finding.mapping.silent-item', { answers: wrong.join(', ') })
    const fix =
      question.kind === 'choice' ? coded('finding.fix.silent-options') : coded('finding.fix.silent-item')
    const at = [...path, 'indicates', index, 'silent']
    return refusal('mapping', { file, path: at, id: question.id, message, fix })
  })
}

function named(key: 'full' | 'part' | 'silent', ids: string | string[] | undefined) {
  return [ids ?? []].flat().map((id) => ({ key, id }))
}
