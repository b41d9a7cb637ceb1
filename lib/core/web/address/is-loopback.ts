// Exports isLoopback. What listens on this machine alone needs no encryption on the way.

/** Whether a host name or address means this machine and no other. */
export function isLoopback(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host) || /^127(\.\d{1,3}){3}$/.test(host)
}
