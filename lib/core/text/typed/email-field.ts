import { z } from 'zod'
import { refuseWith } from '../refuse-with'

/** An email address as a form field, in the way that addresses are stored: trimmed, in small letters. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email(refuseWith({ code: 'form-problem.address', values: {} })).max(254))
