// The hash that pins a version: SHA-256 over the canonical JSON (RFC 8785) of all that gives it
// meaning, which is the version itself with every fact, clause and provision it names, directly or through others. Formatting,
// comments and the order of files change nothing; a changed word does. Optional keys that are left
// out are left out here too, so that a key added to the format later keeps old hashes as they are.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Questionnaire } from '../questionnaire'

/** Hex SHA-256, 64 characters. */
export function contentHash(questionnaire: Omit<Questionnaire, 'hash'>): string {
  return jsonDigest(meaningOf(questionnaire))
}

/** Hex SHA-256 of the canonical JSON of any plain value. */
export function jsonDigest(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))
}

/** Canonical JSON (RFC 8785) of any plain value; throws for what is none. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('only plain values have a canonical form')
  return json
}

/** Everything that gives a version its meaning, shared entries in the order of their ids. */
export function meaningOf({ source, frameworks, related: _, ...version }: Omit<Questionnaire, 'hash'>) {
  const questions = version.sections.flatMap((section) => section.questions)
  const clauses = new Set(questions.flatMap((question) => question.clauses))
  const derived = frameworks.flatMap(({ id: framework, provisions }) =>
    provisions.flatMap(({ id, through }) => (through ? [{ framework, provision: id }, ...through] : [])),
  )
  const indicated = questions.flatMap(({ indicates }) => indicates.map(({ provision }) => provision))
  const provisions = new Set([...indicated, ...derived].map(keyOf))
  return {
    ...version,
    facts: version.facts.map(({ inWords: _repeatsTheAsk, ...fact }) => fact),
    source: source.id,
    clauses: source.clauses.filter(({ id }) => clauses.has(id)).toSorted(byId),
    provisions: frameworks
      .flatMap(({ id: framework, provisions: all }) => all.map((provision) => ({ framework, ...provision })))
      .filter(({ framework, id }) => provisions.has(keyOf({ framework, provision: id })))
      .toSorted((a, b) => compare(a.framework, b.framework) || byId(a, b)),
  }
}

function keyOf({ framework, provision }: { framework: string; provision: string }) {
  return `${framework} ${provision}`
}

function byId(a: { id: string }, b: { id: string }) {
  return compare(a.id, b.id)
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
