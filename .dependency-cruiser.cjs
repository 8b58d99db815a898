// app → modules → platform → rules: never uphill; sideways only through a module's index.ts. Each rule has a planted violation in test/house/imports.test.ts,
// which plants a small house elsewhere and says where in NEWEL_CRUISE_ROOT.
const root = `^${process.env.NEWEL_CRUISE_ROOT ?? ''}`
const tests = `\\.(test|testing|fixture)\\.tsx?$|${root}src/platform/testing|${root}src/platform/db/protection-`
const driver = '(^|node_modules/)(kysely|pg)(/|$)'
// Fields are asked on several pages, and a library that only counts or hashes is as pure as we are.
const notPlain = 'index\\.ts$|-fields\\.ts$|sign-in/(passwords|authenticator)\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'rules-are-pure', severity: 'error', from: { path: `${root}src/rules`, pathNot: tests }, to: { pathNot: `${root}src/rules` } },
    { name: 'platform-knows-no-module', severity: 'error', from: { path: `${root}src/platform`, pathNot: tests }, to: { path: `${root}src/(modules|app|described|found|server)` } },
    { name: 'modules-know-no-app', severity: 'error', from: { path: `${root}src/modules`, pathNot: tests }, to: { path: `${root}src/(app|described|found|server)` } },
    { name: 'modules-meet-at-the-door', severity: 'error', from: { path: `${root}src/modules/([^/]+)/`, pathNot: tests }, to: { path: `${root}src/modules/([^/]+)/(?!index\\.ts)`, pathNot: `${root}src/modules/$1/` } },
    { name: 'plain-files-touch-nothing', severity: 'error', from: { path: `${root}src/modules/[^/]+/[^/.]+\\.ts$`, pathNot: notPlain }, to: { path: `\\.(sql|page|job|routes|command)\\.tsx?$|${root}src/platform|node_modules` } },
    { name: 'views-read-nothing', severity: 'error', from: { path: `${root}src/modules/[^/]+/[^/.]+\\.tsx$` }, to: { path: driver } },
    { name: 'sql-knows-no-page', severity: 'error', from: { path: '\\.sql\\.ts$' }, to: { path: '\\.(page|job|routes|command)\\.tsx?$' } },
    { name: 'pages-know-no-driver', severity: 'error', from: { path: '\\.(page|job|routes)\\.tsx?$' }, to: { path: driver, dependencyTypesNot: ['type-only'] } },
    { name: 'code-knows-no-test', severity: 'error', from: { path: `${root}src`, pathNot: tests }, to: { path: `\\.(test|testing|fixture)\\.tsx?$|${root}src/platform/testing/(house|visitor|cluster|councils)` } },
    { name: 'code-uses-what-is-installed', severity: 'error', from: { path: `${root}src`, pathNot: `${tests}|\\.d\\.ts$` }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] } },
    { name: 'everything-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
}
