import { expect, test } from 'vitest'
import { groupVersions, newestVersion } from './group-versions'

const lamp9 = { id: 'lamp', version: '1.9.0' }
const lamp10 = { id: 'lamp', version: '1.10.0' }
const lamp2 = { id: 'lamp', version: '2.0.0' }
const door = { id: 'door', version: '1.0.0' }

test('a questionnaire is offered by its newest version, and the older ones stand behind it', () => {
  expect(groupVersions([lamp9, lamp10, lamp2])).toEqual([{ newest: lamp2, older: [lamp10, lamp9] }])
})

test('versions of another questionnaire are neither newer nor older', () => {
  expect(groupVersions([lamp9, door, lamp10])).toEqual([
    { newest: lamp10, older: [lamp9] },
    { newest: door, older: [] },
  ])
  expect(groupVersions([])).toEqual([])
})

test('who only wants a questionnaire means its newest version', () => {
  expect(newestVersion([door, lamp9, lamp10], 'lamp')).toBe(lamp10)
  expect(() => newestVersion([door], 'lamp')).toThrow('There is no version of lamp here.')
})
