/** Where people reach this server, without a slash at its end. */
export function publicAddress(): string {
  const address = process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`
  return address.replace(/\/+$/, '')
}
