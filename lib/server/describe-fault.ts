import 'server-only'

/**
 * A fault for the log: its kind, our own words and its place. Messages of other programs may quote what a
 * person wrote, so only plain errors, which we throw ourselves, keep theirs.
 */
export function describeFault(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const message = error.name === 'Error' ? { message: error.message } : {}
  return { name: error.name, ...code, ...message, at: places.slice(0, 12).map((line) => line.trim()) }
}
