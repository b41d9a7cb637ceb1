import { describe, expect, test } from 'vitest'
import type { Answer } from '@/lib/core/answers/answer'
import { fieldName, textOfTyped, typedFrom } from '../../../lib/browser/typed/typed-answer'
import { formFields, questionToOpen, readSectionForm, renderedWords } from './read-section-form'

const saved: Answer = { says: { kind: 'choice', option: 'shared' }, evidence: [], copied: true }

describe('a section that is posted plainly', () => {
  test('changes nothing that was left as it was rendered, so that it cannot overwrite what a colleague wrote meanwhile', () => {
    expect(read(formWith({ passwords: 'shared', updates: 'shared' }))).toEqual([])
  })

  test('brings what was changed, with the revision it was rendered with', () => {
    expect(read(formWith({ passwords: 'shared', updates: 'signed' }))).toMatchObject([
      {
        id: 'updates',
        kind: 'choice',
        baseRevision: 3,
        typed: { chosen: ['signed'] },
      },
    ])
  })

  test('brings a copied answer that is confirmed, although it was not changed', () => {
    const form = formWith({ passwords: 'shared', updates: 'shared' })
    form.append(formFields.confirm, 'passwords')
    expect(read(form).map(({ id }) => id)).toEqual(['passwords'])
  })

  test('leaves an answer for which theirs was taken', () => {
    const form = formWith({ passwords: 'unique', updates: 'signed' })
    form.append(formFields.takeTheirs, 'passwords')
    expect(read(form).map(({ id }) => id)).toEqual(['updates'])
  })

  test('brings again what was refused the last time, changed or not', () => {
    const form = formWith({ passwords: 'shared' })
    form.set(formFields.question, renderedWords({ id: 'passwords', kind: 'choice', revision: 3, digest: '' }))
    expect(read(form)).toHaveLength(1)
  })

  test('shows the note, remark and evidence of the question whose button asks for them, or removed one', () => {
    const form = formWith({ passwords: 'shared' })
    expect(questionToOpen(form)).toBeNull()
    form.set(formFields.removeEvidence, 'passwords 0')
    expect(questionToOpen(form)).toBe('passwords')
    form.set(formFields.open, 'updates')
    expect(questionToOpen(form)).toBe('updates')
  })
})

const read = (form: FormData) => readSectionForm(form, textOfTyped)

/** Every question was rendered with the option `shared` chosen, at revision 3. */
function formWith(chosen: Record<string, string>): FormData {
  const form = new FormData()
  for (const [id, option] of Object.entries(chosen)) {
    const digest = textOfTyped(typedFrom(saved))
    form.append(formFields.question, renderedWords({ id, kind: 'choice', revision: 3, digest }))
    form.append(fieldName(id, 'says'), option)
  }
  return form
}
