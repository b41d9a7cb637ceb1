import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { expect, onTestFinished, test } from 'vitest'
import { thingworthy } from '@/tests/support/thingworthy'

type Component = {
  name: string
  group?: string
  version: string
  purl: string
  scope: string
  'bom-ref': string
  licenses: { license?: { id?: string; name?: string; text?: { content: string } }; expression?: string }[]
  hashes: { alg: string; content: string }[]
}

test('sbom prints the same bytes twice, and they are valid by the schema of CycloneDX 1.6', async () => {
  const { code, out, err } = thingworthy('sbom')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
  expect(await validator.validate(out)).toBeNull()
  expect(await validator.validate(out.replace('"specVersion": "1.6"', '"specVersion": 6'))).not.toBeNull()
  expect(thingworthy('sbom').out).toBe(out)
  expect(JSON.parse(out).metadata.component).toMatchObject({ name: 'thingworthy', version: '0.1.0' })
})

test('every package that is installed for running is listed with its licence and hash, and none of development', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const components: Component[] = JSON.parse(thingworthy('sbom').out).components
  const listed = new Map(components.map((each) => [each['bom-ref'], each]))
  expect(listed.size).toBe(components.length)
  for (const [place, { version, dev, optional, devOptional, integrity }] of entriesOf(packages)) {
    const found = listed.get(place)
    if (dev) expect(found, place).toBeUndefined()
    else if (!optional && !devOptional) expect(found, place).toBeDefined()
    if (!found) continue
    const [hash] = found.hashes
    expect({ version: found.version, hash: hash?.content }, place).toEqual({
      version,
      hash: Buffer.from(integrity?.slice('sha512-'.length) ?? '', 'base64').toString('hex'),
    })
    expect(found.licenses, place).toHaveLength(1)
    expect(found.purl, place).toMatch(/^pkg:npm\/.+@\d/)
  }
  expect(listed.get('node_modules/vitest')?.scope).not.toBe('required')
  expect(listed.get('node_modules/@biomejs/biome')).toBeUndefined()
})

test('a licence is an id or an expression of SPDX, else the name or the text that the package has', () => {
  const { folder, install } = installation()
  install('lamp', { license: 'MIT' })
  install('@works/lantern', { license: '(MIT OR Apache-2.0)' })
  install('torch', { license: 'Do what you like' })
  install('candle', {}, 'You may light it.')
  install('match', {})
  const { components } = JSON.parse(thingworthy('sbom', folder).out) as { components: Component[] }
  expect(Object.fromEntries(components.map(({ purl, licenses }) => [purl, licenses]))).toEqual({
    'pkg:npm/candle@1.0.0': [
      { license: { name: 'SEE LICENSE IN LICENSE.md', text: { content: 'You may light it.' } } },
    ],
    'pkg:npm/%40works/lantern@1.0.0': [{ expression: '(MIT OR Apache-2.0)' }],
    'pkg:npm/lamp@1.0.0': [{ license: { id: 'MIT' } }],
    'pkg:npm/match@1.0.0': [{ license: { name: 'NOASSERTION' } }],
    'pkg:npm/torch@1.0.0': [{ license: { name: 'Do what you like' } }],
  })
})

test('what a package needs is the one that Node would load for it', () => {
  const { folder, install } = installation()
  install('lamp', { dependencies: { wick: '^2.0.0', oil: '^1.0.0' } })
  install('lamp/node_modules/wick', {})
  install('wick', {})
  install('oil', {})
  const { dependencies } = JSON.parse(thingworthy('sbom', folder).out)
  expect(dependencies).toContainEqual({
    ref: 'node_modules/lamp',
    dependsOn: ['node_modules/lamp/node_modules/wick', 'node_modules/oil'],
  })
})

test('without package-lock.json, or with a damaged one, nothing is printed but the reason and the fix', () => {
  const { folder, install } = installation()
  expect(thingworthy('sbom', folder)).toEqual({
    code: 1,
    out: '',
    err: `There is no file ${folder}/package-lock.json. Name the folder of an installation, or restore the file from the release.\n`,
  })
  install('lamp', {})
  const file = path.join(folder, 'package-lock.json')
  const whole = readFileSync(file, 'utf8')
  for (const damaged of [
    '',
    whole.slice(0, -5),
    '[]',
    '{"lockfileVersion": 3}',
    whole.replace('1.0.0', ''),
  ]) {
    writeFileSync(file, damaged)
    expect(thingworthy('sbom', folder)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('is not the list of packages that npm writes. Restore it'),
    })
  }
})

test('a package that is not installed, or in another version, is named; one of another platform may be missing', () => {
  const { folder, install } = installation()
  install('lamp', {})
  install('lamp-of-another-platform', { optional: true })
  rmSync(path.join(folder, 'node_modules/lamp-of-another-platform'), { recursive: true })
  expect(JSON.parse(thingworthy('sbom', folder).out).components).toHaveLength(1)
  writeFileSync(path.join(folder, 'node_modules/lamp/package.json'), '{ "name": "lamp", "version": "1.0.1" }')
  expect(thingworthy('sbom', folder)).toEqual({
    code: 1,
    out: '',
    err: `lamp 1.0.0 is in the list of packages, but not installed in ${folder}. Run npm ci there, and try again.\n`,
  })
})

type Entry = { version: string; integrity?: string; dev?: boolean; optional?: boolean; devOptional?: boolean }

function entriesOf(packages: Record<string, Entry>) {
  return Object.entries(packages).filter(([place]) => place !== '')
}

/** An installation of its own, with the packages that a test puts into it. */
function installation() {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-sbom-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const packages: Record<string, object> = { '': { name: 'works', version: '1.0.0' } }
  const install = (
    name: string,
    entry: { license?: string; optional?: boolean; dependencies?: object },
    licence?: string,
  ) => {
    const place = path.join('node_modules', name)
    mkdirSync(path.join(folder, place), { recursive: true })
    const own = { name: name.replace(/^.*node_modules\//, ''), version: '1.0.0', license: entry.license }
    writeFileSync(path.join(folder, place, 'package.json'), JSON.stringify(own))
    if (licence) writeFileSync(path.join(folder, place, 'LICENSE.md'), licence)
    packages[place] = { version: '1.0.0', ...entry }
    const lock = { name: 'works', lockfileVersion: 3, packages }
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock))
  }
  return { folder, install }
}
