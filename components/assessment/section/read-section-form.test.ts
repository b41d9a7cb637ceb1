import { describe, expect, test } from 'vitest'
import type { Answer } from '@/lib/core/answers/answer'
import { fieldName, textOfTyped, typedFrom } from '../../../lib/browser/typed/typed-answer'
import { formFields, readSectionForm } from './read-section-form'

const saved: Answer = { says: { kind: 'choice', option: 'shared' }, evidence: [], copied: true }

describe('a section that is posted plainly', () => {
  test('changes nothing that was left as it was drawn, so that it cannot overwrite what a colleague wrote meanwhile', () => {
    expect(readSectionForm(formWith({ passwords: 'shared', updates: 'shared' }))).toEqual([])
  })

  test('brings what was changed, with the revision it was drawn with and the mutation id of that drawing', () => {
    expect(readSectionForm(formWith({ passwords: 'shared', updates: 'signed' }))).toMatchObject([
      {
        id: 'updates',
        kind: 'choice',
        baseRevision: 3,
        mutationId: 'id-of-updates',
        typed: { chosen: ['signed'] },
      },
    ])
  })

  test('brings a copied answer that is confirmed, although it was not changed', () => {
    const form = formWith({ passwords: 'shared', updates: 'shared' })
    form.append(formFields.confirm, 'passwords')
    expect(readSectionForm(form).map(({ id }) => id)).toEqual(['passwords'])
  })

  test('leaves an answer for which theirs was taken', () => {
    const form = formWith({ passwords: 'unique', updates: 'signed' })
    form.append(formFields.takeTheirs, 'passwords')
    expect(readSectionForm(form).map(({ id }) => id)).toEqual(['updates'])
  })

  test('brings again what was refused the last time, changed or not', () => {
    const form = formWith({ passwords: 'shared' })
    form.set(fieldName('passwords', 'drawn'), '')
    expect(readSectionForm(form)).toHaveLength(1)
  })
})

/** Every question was drawn with the option `shared` chosen, at revision 3. */
function formWith(chosen: Record<string, string>): FormData {
  const form = new FormData()
  for (const [questionId, option] of Object.entries(chosen)) {
    form.append(formFields.question, questionId)
    form.append(fieldName(questionId, 'kind'), 'choice')
    form.append(fieldName(questionId, 'says'), option)
    form.append(fieldName(questionId, 'revision'), '3')
    form.append(fieldName(questionId, 'mutation'), `id-of-${questionId}`)
    form.append(fieldName(questionId, 'drawn'), textOfTyped(typedFrom(saved)))
  }
  return form
}
