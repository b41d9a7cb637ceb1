import { build } from 'esbuild'
import { expect, test } from 'vitest'

const modules = [
  'compile',
  'score-assessment',
  'advice/next-steps',
  'contradiction/contradictions',
  'credit/progress',
  'credit/lens-has-content',
  'live/live-score',
  'level/cut',
  'level/level',
]
const liveScore = modules.map((name) => `export * from './lib/core/scoring/${name}'`)

test('the live score reaches the browser without the parser, a platform or any package', async () => {
  expect(await filesBehind(liveScore)).toEqual([])
})

test('readiness adds nothing but the digest of explanations', async () => {
  const others = await filesBehind([...liveScore, "export * from './lib/core/assessment/check/readiness'"])
  expect(others.length).toBeGreaterThan(0)
  expect(others.filter((path) => !path.startsWith('node_modules/@noble/hashes/'))).toEqual([])
})

/** Bundles for the browser, where a Node module would fail, and names every file from outside the core. */
async function filesBehind(lines: string[]): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: process.cwd(), loader: 'ts' },
    absWorkingDir: process.cwd(),
    platform: 'browser',
    format: 'esm',
    bundle: true,
    write: false,
    metafile: true,
  })
  return Object.keys(metafile.inputs).filter((path) => path !== '<stdin>' && !path.startsWith('lib/core/'))
}
