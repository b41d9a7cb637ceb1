// @ts-check
// Exits with 0 if the server of this machine and its database answer, with 1 if not: for the health check of an image.

const port = process.env.PORT || '3000'
process.exitCode = await fetch(`http://127.0.0.1:${port}/api/health`).then(
  ({ ok }) => (ok ? 0 : 1),
  () => 1,
)
