/** The header in which proxy.ts tells pages which path and query they were asked for; what a request brings is overwritten. */
export const requestPathHeader = 'x-request-path'

/** The header in which proxy.ts tells pages by which method they were asked; what a request brings is overwritten. */
export const requestMethodHeader = 'x-request-method'
