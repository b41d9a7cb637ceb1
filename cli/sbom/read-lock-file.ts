// What package-lock.json says is installed for running: every package but those that development and tests alone need.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const needs = z.record(z.string(), z.string()).default({})

const packageSchema = z.looseObject({
  version: z.string().min(1),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  /** Of another platform, perhaps: it need not be installed. */
  optional: z.boolean().default(false),
  /** Needed by development, and by a package that can do without it. */
  devOptional: z.boolean().default(false),
  dependencies: needs,
  optionalDependencies: needs,
  peerDependencies: needs,
})

const lockFileSchema = z.looseObject({
  name: z.string().min(1),
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageSchema),
})

export type LockedPackage = z.infer<typeof packageSchema>
export type LockFile = {
  name: string
  own: LockedPackage
  /** By the folder of each, relative to package-lock.json. */
  packages: Map<string, LockedPackage>
}

/** `why` is `missing` where there is no package-lock.json in the folder, and `damaged` where it is not one of npm. */
export type LockFileReading = { read: true; lock: LockFile } | { read: false; why: 'missing' | 'damaged' }

/** Reads the package-lock.json of a folder; the packages are in the order of their folders. */
export function readLockFile(folder: string): LockFileReading {
  const text = readText(path.join(folder, 'package-lock.json'))
  if (text === null) return { read: false, why: 'missing' }
  const parsed = lockFileSchema.safeParse(parseJson(text))
  const own = parsed.data?.packages['']
  if (!parsed.success || !own) return { read: false, why: 'damaged' }
  const { name, packages } = parsed.data
  const running = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev)
  return { read: true, lock: { name, own, packages: new Map(running.sort(byPlace)) } }
}

function byPlace([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

/** The text of a file; null where it cannot be read. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** What a JSON text holds; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
