// The software bill of materials of an installation, as CycloneDX describes one. It has no serial number and no time, so
// that the same installation gives the same bytes.

import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import { PackageURL } from 'packageurl-js'
import parseExpression from 'spdx-expression-parse'
import type { InstalledPackage, Licence } from './read-installation'

export type Software = {
  name: string
  version: string
  licence: Licence | null
  /** Places of what it needs itself. */
  needs: string[]
  packages: InstalledPackage[]
}

/** CycloneDX 1.6, which more programs read than the version after it. */
const specification = Spec.Spec1dot6

/** The bill of materials as JSON text that ends with a line feed. */
export function buildBom({ name, version, licence, needs, packages }: Software): string {
  const application = new Models.Component(Enums.ComponentType.Application, name, {
    bomRef: name,
    version,
    licenses: licencesOf(licence),
  })
  const components = new Map(packages.map((each) => [each.place, componentOf(each)]))
  const refsOf = (places: readonly string[]) => places.flatMap((place) => components.get(place)?.bomRef ?? [])
  for (const ref of refsOf(needs)) application.dependencies.add(ref)
  for (const each of packages)
    for (const ref of refsOf(each.needs)) components.get(each.place)?.dependencies.add(ref)
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: application }),
    components: new Models.ComponentRepository(components.values()),
  })
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(specification))
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`
}

function componentOf({ place, name, version, licence, integrity, isOptional }: InstalledPackage) {
  const [group, ownName] = name.startsWith('@') ? splitAt(name, name.indexOf('/')) : [undefined, name]
  return new Models.Component(Enums.ComponentType.Library, ownName, {
    bomRef: place,
    group,
    version,
    purl: new PackageURL('npm', group, ownName, version).toString(),
    licenses: licencesOf(licence),
    hashes: hashesOf(integrity),
    scope: isOptional ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
  })
}

function splitAt(name: string, slash: number): [string, string] {
  return [name.slice(0, slash), name.slice(slash + 1)]
}

const licences = new Contrib.License.Factories.LicenseFactory(parseExpression)

/** A file of a licence is given with its text; NOASSERTION is the word of SPDX for a licence that is not named. */
function licencesOf(licence: Licence | null) {
  if (licence === null) return new Models.LicenseRepository([new Models.NamedLicense('NOASSERTION')])
  if ('named' in licence) return new Models.LicenseRepository([licences.makeFromString(licence.named)])
  const text = new Models.Attachment(licence.text)
  return new Models.LicenseRepository([new Models.NamedLicense(`SEE LICENSE IN ${licence.file}`, { text })])
}

/** npm writes `sha512-` and base64, and perhaps several of them; CycloneDX hexadecimal digits. */
function hashesOf(integrity: string | null) {
  const hashes = new Models.HashDictionary()
  for (const hash of integrity?.split(/\s+/) ?? []) {
    const [name = '', digest = ''] = hash.split('-')
    const algorithm = algorithms[name]
    if (algorithm) hashes.set(algorithm, Buffer.from(digest, 'base64').toString('hex'))
  }
  return hashes
}

const algorithms: Record<string, Enums.HashAlgorithm> = {
  sha1: Enums.HashAlgorithm['SHA-1'],
  sha256: Enums.HashAlgorithm['SHA-256'],
  sha384: Enums.HashAlgorithm['SHA-384'],
  sha512: Enums.HashAlgorithm['SHA-512'],
}
