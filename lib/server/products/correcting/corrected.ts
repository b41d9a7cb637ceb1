import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { canonicalJson, digestOf } from '../../world/digest'
import type { NameTaken } from '../products'

/** `taken`: the id of what has the name already. */
export type Corrected = { corrected: true } | ({ corrected: false; problems: Problem[] } & Partial<NameTaken>)

/** A digest of what the page of a correction showed, which its form carries. */
export function basisOf(shown: unknown): string {
  return digestOf(canonicalJson(shown))
}

/** Whether a form says what is stored already: sent twice, it changes nothing the second time. */
export function isSame(stored: unknown, wanted: unknown): boolean {
  return canonicalJson(stored) === canonicalJson(wanted)
}

/** Somebody else has corrected it since the page was shown. */
export const changedMeanwhile: Corrected = {
  corrected: false,
  problems: [{ field: '', code: 'form-problem.corrected-meanwhile', values: {} }],
}
