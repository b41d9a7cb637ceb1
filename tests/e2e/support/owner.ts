/** Ada assesses; she makes the first account and owns the installation. */
export const owner = {
  name: 'Ada Beck',
  email: 'ada@example.org',
  password: 'seven grey kettles sing',
  organisation: 'Lullaby Devices',
}
