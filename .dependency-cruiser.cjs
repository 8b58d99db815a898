// app → modules → platform → rules: never uphill; sideways only through a module's index.ts. Each rule has a planted violation in test/house/imports.test.ts.
const tests = '\\.test\\.tsx?$|\\.testing\\.tsx?$|\\.fixture\\.tsx?$|^src/platform/testing'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'rules-are-pure', severity: 'error', from: { path: '^src/rules', pathNot: tests }, to: { pathNot: '^src/rules' } },
    { name: 'platform-knows-no-module', severity: 'error', from: { path: '^src/platform', pathNot: tests }, to: { path: '^src/(modules|app|found|server)' } },
    { name: 'modules-know-no-app', severity: 'error', from: { path: '^src/modules', pathNot: tests }, to: { path: '^src/(app|found|server)' } },
    { name: 'modules-meet-at-the-door', severity: 'error', from: { path: '^src/modules/([^/]+)/', pathNot: tests }, to: { path: '^src/modules/([^/]+)/(?!index\\.ts)', pathNot: '^src/modules/$1/' } },
    { name: 'plain-files-touch-nothing', severity: 'error', from: { path: '^src/modules/[^/]+/[^/.]+\\.ts$', pathNot: 'index\\.ts$' }, to: { path: '\\.(sql|page|job|routes|command)\\.tsx?$|^src/platform|node_modules' } },
    { name: 'sql-knows-no-page', severity: 'error', from: { path: '\\.sql\\.ts$' }, to: { path: '\\.(page|job|routes|command)\\.tsx?$' } },
    { name: 'pages-know-no-driver', severity: 'error', from: { path: '\\.(page|job|routes)\\.tsx?$' }, to: { path: '(^|node_modules/)(kysely|pg)(/|$)', dependencyTypesNot: ['type-only'] } },
    { name: 'code-knows-no-test', severity: 'error', from: { path: '^src', pathNot: tests }, to: { path: '\\.(test|testing|fixture)\\.tsx?$|^src/platform/testing/(house|visitor|cluster|councils)' } },
    { name: 'code-uses-what-is-installed', severity: 'error', from: { path: '^src', pathNot: `${tests}|\\.d\\.ts$` }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], dependencyTypesNot: ['type-only'] } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
}
