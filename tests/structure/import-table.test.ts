import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const refused: [file: string, imported: string, because: RegExp][] = [
  ['lib/core/scoring/x.ts', 'node:fs', /lib\/core is pure/],
  ['lib/core/scoring/x.ts', 'next/headers', /lib\/core is pure/],
  ['lib/core/scoring/x.ts', 'react', /lib\/core is pure/],
  ['lib/core/scoring/x.ts', '@prisma/client', /lib\/core is pure/],
  ['lib/core/scoring/x.ts', '../../server/database', /lib\/core is pure/],
  ['lib/core/scoring/x.ts', '@/lib/server/world/database', /lib\/core is pure/],
  ['lib/core/scoring/x.ts', '../../files/read-yaml', /lib\/core is pure/],
  ['lib/core/scoring/x.ts', '@/components/ui/button/button', /lib\/core is pure/],
  ['lib/core/report/x.ts', '@/lib/words/english', /lib\/core is pure/],
  ['lib/core/report/x.ts', 'use-intl/core', /lib\/core is pure/],
  ['lib/words/x.ts', '../server/identity/session', /turns messages into sentences/],
  ['lib/words/x.ts', 'node:fs', /turns messages into sentences/],
  ['lib/files/x.ts', 'next/headers', /serve the terminal/],
  ['lib/files/x.ts', '../server/database', /serve the terminal/],
  ['lib/pdf/x.ts', 'react', /serve the terminal/],
  ['lib/evidence/x.ts', '../server/world/database', /serve the terminal/],
  ['lib/evidence/x.ts', '@prisma/client', /serve the terminal/],
  ['lib/pdf/x.ts', 'server-only', /serve the terminal/],
  ['lib/server/x.ts', '@/components/ui/button/button', /never knows them/],
  ['lib/server/x.ts', '../../app/page', /never knows them/],
  ['lib/server/products/x.ts', '../world/database', /the scope of readAs or changeAs/],
  ['lib/server/records/x.ts', '@/lib/server/world/database', /the scope of readAs or changeAs/],
  ['lib/server/access/x.ts', '../world/database', /the scope of readAs or changeAs/],
  ['lib/server/http/x.ts', '../world/database', /the scope of readAs or changeAs/],
  ['components/ui/x.tsx', '@/lib/core/format/questionnaire', /nothing of our subject/],
  ['components/ui/x.tsx', '../assessment/section-form', /nothing of our subject/],
  ['components/ui/x.tsx', '@/lib/server/identity/session', /nothing of our subject/],
  ['components/report/x.tsx', '@/lib/server/identity/session', /draws what it is given/],
  ['components/report/x.tsx', '../../lib/server/identity/session', /draws what it is given/],
  ['components/report/x.tsx', '@/app/products/page', /draws what it is given/],
  ['cli/x.ts', '@/lib/server/world/database', /work offline/],
  ['cli/x.ts', '../lib/server/database', /work offline/],
  ['cli/x.ts', 'pg', /work offline/],
  ['cli/x.ts', '@/components/ui/button/button', /work offline/],
  ['cli/operator/x.ts', '@/app/page', /without pages/],
  ['scripts/x.ts', '@/components/ui/button/button', /without pages/],
  ['scripts/database/x.ts', '../../app/page', /without pages/],
  ['app/products/x.ts', '@/app/setup/actions', /files are its own/],
  ['app/products/x.ts', '@/lib/server/generated/client', /reads through lib\/server/],
  ['app/products/x.ts', '@/lib/server/world/database', /world\/ and jobs\/ are private/],
  ['app/products/x.ts', '@/lib/server/world/environment', /world\/ and jobs\/ are private/],
  ['app/products/x.ts', '@/lib/server/jobs/prune', /world\/ and jobs\/ are private/],
]

const accepted: [file: string, imported: string][] = [
  ['lib/core/scoring/x.ts', 'zod'],
  ['lib/core/scoring/x.ts', '../questionnaire/questionnaire'],
  ['lib/core/scoring/x.ts', '@/lib/core/text/problem'],
  ['lib/words/x.ts', 'use-intl/core'],
  ['lib/words/x.ts', '../core/text/words/words'],
  ['lib/pdf/x.ts', '../words/english'],
  ['components/ui/x.tsx', '@/lib/words/browser-words'],
  ['components/report/x.tsx', '@/lib/words/english'],
  ['cli/x.ts', '@/lib/words/english'],
  ['lib/files/x.ts', 'node:fs'],
  ['lib/files/x.ts', '@/lib/core/text/problem'],
  ['lib/pdf/x.ts', '@myriaddreamin/typst-ts-node-compiler'],
  ['lib/browser/x.ts', '@/lib/core/text/problem'],
  ['lib/browser/x.ts', 'react'],
  ['lib/server/x.ts', '@/lib/files/content/read-questionnaires'],
  ['lib/server/products/x.ts', '../access/as-person'],
  ['lib/server/products/x.ts', '../world/digest'],
  ['lib/server/identity/x.ts', '../world/database'],
  ['components/ui/x.tsx', './button'],
  ['components/ui/x.tsx', '@/lib/core/web/body-limits'],
  ['components/ui/x.tsx', 'next/link'],
  ['components/report/x.tsx', '../ui/button'],
  ['components/report/x.tsx', '@/lib/core/report/report'],
  ['cli/x.ts', '@/lib/files/content/read-questionnaires'],
  ['cli/x.ts', '@/components/report/report-view'],
  ['cli/operator/x.ts', '@/lib/server/records/events'],
  ['scripts/x.ts', '@/lib/server/identity/set-up/setup-code'],
  ['app/products/x.ts', '@/app/_shell/signed-in-page'],
  ['app/products/x.ts', '@/lib/server/products/products'],
  ['app/products/x.ts', './actions'],
]

let folder: string
/** What the linter says to each file, by its path. */
let complaints: Map<string, string>

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-imports-'))
  const { vcs: _, $schema: __, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify(rules))
  for (const [file, imported] of [...refused, ...accepted]) writeImport(fileFor(file, imported), imported)
  complaints = lint()
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the linter refuses imports against the table and says why', () => {
  test.each(refused)('%s may not import %s', (file, imported, because) => {
    expect(complaints.get(fileFor(file, imported))).toMatch(because)
  })

  test.each(accepted)('%s may import %s', (file, imported) => {
    expect(complaints.get(fileFor(file, imported))).toBeUndefined()
  })
})

test('lib/core reads no clock and throws no dice', () => {
  const files = readdirSync('lib/core', { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  expect(sources.length).toBeGreaterThan(10)
  const impure = sources.filter((file) =>
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bprocess\./.test(
      readFileSync(path.join('lib/core', file), 'utf8'),
    ),
  )
  expect(impure).toEqual([])
})

/** Every pair in a file of its own: components/ui/x.tsx importing ./button becomes components/ui/x-button.tsx. */
function fileFor(file: string, imported: string) {
  const { dir, name, ext } = path.parse(file)
  return path.join(dir, `${name}${imported.replace(/[^a-z]+/g, '-')}${ext}`)
}

function writeImport(file: string, imported: string) {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(folder, file), `import * as it from '${imported}'\nconsole.log(it)\n`)
}

type Diagnostic = { location: { path: string }; message: string }

function lint(): Map<string, string> {
  const words = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none']
  const { stdout } = spawnSync(path.resolve('node_modules/.bin/biome'), words, {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout)
  return new Map(diagnostics.map(({ location, message }) => [location.path, message]))
}
