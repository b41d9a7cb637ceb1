import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { identifierPattern, reservedQuestionIds } from '@/lib/core/format/schema/identifier'

test('no question can have the name of another page of a version', () => {
  const folder = path.resolve(import.meta.dirname, '../../app/questionnaires/[id]/[version]')
  const pages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && identifierPattern.test(entry.name))
    .map(({ name }) => name)
  expect(pages).toContain('coverage')
  expect(pages.filter((name) => !reservedQuestionIds.includes(name))).toEqual([])
})
