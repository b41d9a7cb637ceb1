import 'server-only'
import { pathOfThisSite } from '@/lib/core/web/address/path-of-this-site'
import { environment } from '../../world/environment'

/** The first page after signing in. */
const start = '/products'

/** The page to go on to after signing in: the one that was asked for, if it is one of this site. */
export function pathAfterSignIn(then: string): string {
  const path = pathOfThisSite(then, environment())
  return path === null || isEntrance(path) ? start : path
}

/** What a person is shown once, after signing in. */
export type SignInNotices = { passwordWasReset: boolean; secondFactorWasRemoved?: boolean }

/** The first page after signing in, through the pages of what is to be shown, to `path`. */
export function pathThroughNotices(path: string, notices: SignInNotices): string {
  const first = notices.secondFactorWasRemoved ? through('second-factor-was-removed', path) : path
  return notices.passwordWasReset ? through('password-was-reset', first) : first
}

function through(page: string, path: string): string {
  return `/account/${page}?then=${encodeURIComponent(path)}`
}

/** The sign-in page, which comes back to `path`; it says so only where that is not the start anyway. */
export function signInPath(path: string): string {
  return comingBack('/sign-in', path)
}

/** The same of the page that asks for the second factor. */
export function secondFactorPath(path: string): string {
  return comingBack('/sign-in/second-factor', path)
}

/** The same of the page that sets two-factor authentication up, for an organisation that asks for it. */
export function twoFactorPath(path: string): string {
  return comingBack('/account/two-factor', path)
}

/** The page that shows the secret for an app, with the path to go on to. */
export function setUpPath(path: string): string {
  return comingBack('/account/two-factor/set-up', path)
}

function comingBack(page: string, path: string): string {
  const then = pathAfterSignIn(path)
  return then === start ? page : `${page}?then=${encodeURIComponent(then)}`
}

/** Pages for people who are not signed in would only send them on. */
function isEntrance(path: string): boolean {
  return /^\/(sign-in|setup|forgot-password|reset-password)(?![\w-])/.test(path)
}
