import { describe, expect, test } from 'vitest'
import { drawnText, planField, readPlanForm } from './read-plan-form'

describe('a posted plan', () => {
  test('brings a line that is newly planned, with what was typed and nothing else', () => {
    const form = formWith({ drawn: null, on: true, owner: ' Sam ', due: '', evidence: 'A report' })
    expect(readPlanForm(form)).toEqual([
      {
        id: 'updates',
        line: { to: 75, owner: 'Sam', evidence: 'A report' },
        typed: { on: 'yes', aim: '75', effort: '', owner: ' Sam ', due: '', evidence: 'A report' },
        baseRevision: 2,
        mutationId: 'an-id',
      },
    ])
  })

  test('takes a line back whose tick is gone, whatever its fields still contain', () => {
    const form = formWith({ drawn: { to: 75, owner: 'Sam' }, on: false, owner: 'Sam' })
    expect(readPlanForm(form)).toMatchObject([{ line: null }])
  })

  test('does not change a line that is as it was rendered, planned or not', () => {
    expect(readPlanForm(formWith({ drawn: { to: 75, owner: 'Sam' }, on: true, owner: 'Sam' }))).toEqual([])
    expect(readPlanForm(formWith({ drawn: null, on: false }))).toEqual([])
  })

  test('aims at something else only where that was ticked', () => {
    const form = formWith({ drawn: { to: 75 }, on: true })
    form.append(planField('updates', 'aim'), '100')
    expect(readPlanForm(form)).toMatchObject([{ line: { to: 100 } }])
  })
})

type Posted = {
  drawn: { to: number; owner?: string } | null
  on: boolean
  owner?: string
  due?: string
  evidence?: string
}

function formWith({ drawn, on, owner = '', due = '', evidence = '' }: Posted): FormData {
  const form = new FormData()
  const put = (field: string, value: string) => form.append(planField('updates', field), value)
  form.append('question', 'updates')
  put('aim', '75')
  put('revision', '2')
  put('mutation', 'an-id')
  put('drawn', drawnText(drawn))
  if (on) put('on', 'yes')
  put('owner', owner)
  put('due', due)
  put('evidence', evidence)
  return form
}
