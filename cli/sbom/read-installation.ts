// The packages that are in node_modules for running, each with what it says of itself and what it needs.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type LockedPackage, type LockFile, parseJson, readText } from './read-lock-file'

const manifestSchema = z.looseObject({
  name: z.string().min(1),
  version: z.string(),
  license: z
    .union([z.string(), z.looseObject({ type: z.string() }).transform(({ type }) => type)])
    .optional(),
})

export type Licence =
  | { named: string }
  /** The package names none, but has a file of one. */
  | { file: string; text: string }

export type InstalledPackage = {
  /** Its folder, relative to the installation; no other package has it. */
  place: string
  name: string
  version: string
  /** Null where the package neither names one nor has a file of one. */
  licence: Licence | null
  /** Of the archive it was installed from, as npm writes it; null where it is part of another package. */
  integrity: string | null
  /** What needs it can do without it. */
  isOptional: boolean
  /** Places of the packages it needs. */
  needs: string[]
}

/** `missing` is a package that must be installed and is not, or is there in another version. */
export type InstallationReading =
  | { read: true; packages: InstalledPackage[]; needs: string[] }
  | { read: false; missing: string; version: string }

/** Reads the packages of an installation that its lock file names. */
export function readInstallation(folder: string, { own, packages }: LockFile): InstallationReading {
  const installed = new Map<string, { locked: LockedPackage; name: string; licence: Licence | null }>()
  for (const [place, locked] of packages) {
    const found = readPackage(path.join(folder, place), locked.version)
    if (found) installed.set(place, { locked, ...found })
    else if (!locked.optional && !locked.devOptional)
      return { read: false, missing: nameOf(place), version: locked.version }
  }
  const found = [...installed].map(([place, { locked, name, licence }]) => ({
    place,
    name,
    version: locked.version,
    licence,
    integrity: locked.integrity ?? null,
    isOptional: locked.devOptional,
    needs: placesOf(locked, place, installed),
  }))
  return { read: true, packages: found, needs: placesOf({ ...own, peerDependencies: {} }, '', installed) }
}

function readPackage(folder: string, version: string) {
  const text = readText(path.join(folder, 'package.json'))
  const manifest = text === null ? null : manifestSchema.safeParse(parseJson(text)).data
  if (!manifest || manifest.version !== version) return null
  const { name, license } = manifest
  return { name, licence: license ? { named: license } : fileOfLicence(folder) }
}

function fileOfLicence(folder: string): Licence | null {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)/i.test(name))
  const text = file === undefined ? null : readText(path.join(folder, file))
  return file === undefined || text === null ? null : { file, text }
}

/** As Node looks for a package: in its own folder first, then in that of each package around it. */
function placesOf(locked: LockedPackage, place: string, installed: ReadonlyMap<string, unknown>): string[] {
  const names = Object.keys({
    ...locked.dependencies,
    ...locked.optionalDependencies,
    ...locked.peerDependencies,
  })
  return [...new Set(names.flatMap((name) => findPlace(name, place, installed) ?? []))].sort()
}

function findPlace(name: string, place: string, installed: ReadonlyMap<string, unknown>): string | undefined {
  return foldersAround(place)
    .map((folder) => `${folder}node_modules/${name}`)
    .find((each) => installed.has(each))
}

/** `node_modules/a/node_modules/b` gives itself, `node_modules/a` and the installation, each ending as a path does. */
function foldersAround(place: string): string[] {
  const parts = place.split('/node_modules/')
  const around = parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/node_modules/')}/`)
  return place === '' ? [''] : [...around, '']
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
