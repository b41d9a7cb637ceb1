// Where a person may be sent after signing in: a page of this site and no other. A sign-in page that sends
// people elsewhere helps those who fish for passwords. Browsers read an address in their own way (backslashes
// become slashes, tabs and line ends disappear, dots are resolved), so the address is resolved as a browser
// does it, and only what comes out of that is judged and returned.

type Site = { publicUrl: string }

/** The path, query and fragment that `text` names on this site, or null where it names anything else. */
export function pathOfThisSite(text: string, { publicUrl }: Site): string | null {
  if (!text.startsWith('/') || text.length > longest || !URL.canParse(text, publicUrl)) return null
  const { origin, pathname, search, hash, username } = new URL(text, publicUrl)
  if (origin !== new URL(publicUrl).origin || username !== '') return null
  return isPlain(pathname) ? pathname + search + hash : null
}

/** Far more than the longest address of a page with its query. */
const longest = 2000

/** No page has an empty part, a backslash or a control character in its path, however they are written. */
function isPlain(pathname: string): boolean {
  const decoded = decode(pathname)
  return decoded !== null && !/\/\/|\\|\p{Cc}/u.test(decoded)
}

/** Undoes every layer of percent encoding, since a server or a browser on the way may undo one. */
function decode(text: string): string | null {
  try {
    const decoded = decodeURIComponent(text)
    return decoded === text ? text : decode(decoded)
  } catch {
    return null
  }
}
