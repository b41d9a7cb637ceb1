import 'server-only'
import { z } from 'zod'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { passwordLength } from '../authentication'

/** A new password, as a form field. */
export function newPassword() {
  const { least, most } = passwordLength
  return z
    .string()
    .refine((text) => [...text].length >= least, {
      error: refuseWith({ code: 'form-problem.password.short', values: { least } }),
    })
    .max(most, refuseWith({ code: 'form-problem.password.long', values: { most } }))
}

// The library refuses a password that is longer than any may be before it works on it. One that nobody
// can have costs the same as any other.
export function asTyped(password: string): string {
  return password.length > passwordLength.most ? 'too long' : password
}
