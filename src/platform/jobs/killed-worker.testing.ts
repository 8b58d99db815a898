import { openPools } from '../db/pools.ts'
import { tried, type Step } from './jobs.testing.ts'
import { workOnce } from './work.ts'

// A worker of its own process, for the test that kills it. The step at which it dies, and where everything is, come as its arguments.
const { adminUrl, secret, agency, mail, at, lease } = JSON.parse(process.argv[2]!) as { adminUrl: string; secret: string; agency: Parameters<typeof workOnce>[0]['agency']; mail: string; at: Step; lease: number }
const die = (step: Step): void => { if (step === at) process.kill(process.pid, 'SIGKILL') }
const pools = openPools(adminUrl, secret, 2)
await workOnce({ pools, agency, jobs: [tried(mail, die)], now: () => new Date(), post: undefined, lease })
process.exit(0)
