/** What a source throws whose bytes arrive too slowly. */
export function lateError(): Error {
  return Object.assign(new Error('The file arrived too slowly.'), { code: 'LATE' })
}

/** Whether a source ended because its bytes arrived too slowly, rather than because its connection ended. */
export function isLate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'LATE'
}
