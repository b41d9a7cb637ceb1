// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root folder of the project, which has package.json. */
export const checkout = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** A program that the installation brought along, such as next or biome. @param {string} name */
export function installed(name) {
  return path.join(checkout, 'node_modules', '.bin', name)
}
