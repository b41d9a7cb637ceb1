import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { meantFor } from './meant-for'

const standing = 'This one is for\nlighthouse keepers. It is a draft.'

test('each of our questionnaires says in one line whom it is meant for', () => {
  const folder = readdirSync('questionnaires', { withFileTypes: true })
  const shared = ['facts', 'frameworks', 'kinds', 'schema', 'sources']
  const published = folder.flatMap((each) =>
    each.isDirectory() && !shared.includes(each.name) ? each.name : [],
  )
  expect(published.length).toBeGreaterThan(1)
  for (const id of published) expect(meantFor({ id, standing })).toMatch(/^For .+\.$/)
})

test('a questionnaire that we do not know speaks for itself', () => {
  expect(meantFor({ id: 'lighthouses', standing })).toBe('This one is for lighthouse keepers.')
  expect(meantFor({ id: 'constructor', standing })).toBe('This one is for lighthouse keepers.')
})
