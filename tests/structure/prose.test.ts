import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findProse } from './find-prose'

/** Texts that are no sentences for readers, with what they are. */
const notProse: Record<string, string> = {
  Thingworthy: 'a name',
  '(prefers-color-scheme: light)': 'a media query',
  '(prefers-color-scheme: dark)': 'a media query',
  'application/yaml; charset=utf-8': 'a media type',
  'input, textarea, select': 'a selector',
  'npm run -s thingworthy -- diff': 'a command',
  'width=device-width, initial-scale=1': 'a viewport',
  'Rar!\u001a\u0007': 'the first bytes of an archive',
  Expect: 'a header',
}

/** SQL, HTML, CSS and media types, which are no sentences either. */
const otherLanguages = /^((SELECT|INSERT|UPDATE|BEGIN|SET|CREATE)\b|<!DOCTYPE|text\/\w+;|[\w: -]+ \{ )/

/** Only maintainers read what the makers of migrations print, and authors the titles of JSON Schemas in their editor. */
const forMaintainers = ['scripts/database/schema-engine/', 'lib/files/json-schemas.ts']

const files = [
  'app',
  'cli',
  'components',
  'lib/core/content',
  'lib/files',
  'scripts/database',
  'scripts/postgres',
  'scripts/start',
]
  .flatMap(sourcesIn)
  .filter((file) => !forMaintainers.some((place) => file.startsWith(place)))

test('pages, the terminal, the linter of questionnaires and the start take every sentence from messages/en.json', () => {
  const found = files.flatMap((file) => {
    const prose = proseIn(file)
    return prose.length > 0 ? [`${file}: ${JSON.stringify(prose)}`] : []
  })
  expect(found).toEqual([])
})

describe('prose is found', () => {
  test.each([
    ['between tags', '<p>Save it</p>', ['Save it']],
    ['in one word', '<p>{count} saved</p>', ['saved']],
    ['in an attribute that is read', '<Field label="name" />', ['name']],
    ['in a choice', "<p>{isOpen ? 'open' : `shut`}</p>", ['open', 'shut']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
    ['in a template', '<Notice title={`${count} saved`} />', ['… saved']],
    ['in a field that is read', "const link = { href: '/a', text: 'more' }", ['more']],
    [
      'in a value used elsewhere',
      "const title = isNew ? 'Add a product' : 'Saved'",
      ['Add a product', 'Saved'],
    ],
    ['in a value given to a message', "t('a.b', { name: 'Not stated' })", ['Not stated']],
    ['in an export', "export const title = 'Add a product'", ['Add a product']],
  ])('%s', (_, source, texts) => {
    expect(findProse(source)).toEqual(texts)
  })

  test.each([
    ['a class', '<p className="mt-2 text-small">{text}</p>'],
    ['the key of a message', "<p>{t('a.b')}</p>"],
    ['punctuation', '<p>{a} · {b}: {2}</p>'],
    ['an error for developers', "throw new Error('The example has no release.')"],
    ['another error', "reject(new Error('The thread ended.'))"],
    ['a comparison', "<p>{event.key === 'Enter' && text}</p>"],
    ['an import or a type', "import a from 'Some file'; type A = 'Some words'"],
  ])('but not in %s', (_, source) => {
    expect(findProse(source)).toEqual([])
  })
})

function proseIn(file: string): string[] {
  const found = findProse(readFileSync(file, 'utf8'), file.endsWith('x') ? 'tsx' : 'ts')
  return found.filter((text) => !(text in notProse) && !otherLanguages.test(text))
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file))
    .filter((file) => /\.(tsx?|js)$/.test(file) && !/\.test\.|\/generated\//.test(file))
}
