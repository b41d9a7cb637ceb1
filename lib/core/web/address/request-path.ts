/** The header in which proxy.ts tells pages which path and query they were asked for; what a request brings is overwritten. */
export const requestPathHeader = 'x-request-path'
