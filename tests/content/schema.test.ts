import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonSchemaFiles } from '@/lib/files/json-schemas'

const folder = new URL('../../questionnaires/schema/', import.meta.url)
const files = jsonSchemaFiles()

describe('the JSON Schemas for editors', () => {
  test('are there for every kind of file, and none is left over', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted())
  })

  test.each(Object.entries(files))('%s is as `thingworthy schema` would write it today', (name, text) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text)
  })

  test('let authors write numbers and booleans without quotes', () => {
    const section = files['section.schema.json'] ?? ''
    expect(section).toContain('"type": "boolean"')
    expect(section).toContain('"type": "integer"')
    expect(section).not.toContain('writtenAs')
  })
})
