import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AnotherServer, startAnotherServer } from './another-server'

const pseudoLocale = path.resolve(import.meta.dirname, '../../support/pseudo-locale/load-pseudo-locale.js')

/** The production build on a database of its own, with every message in the pseudo-locale en-XA. */
export function startPseudoServer(): Promise<AnotherServer> {
  return startAnotherServer({ nodeWords: ['--import', pathToFileURL(pseudoLocale).href] })
}
