import { newelSite } from '../../src/app.ts'
import { closePools, openPools } from '../../src/platform/db/pools.ts'

/** The site as `bin/start` serves it, on a database that is there already. */
const pools = openPools(process.env.DATABASE_URL!, process.env.NEWEL_SECRET!, 12)
const site = await newelSite({ pools, secret: process.env.NEWEL_SECRET!, secure: false, staticFolder: process.env.BENCH_STATIC!, log: true })
process.on('SIGTERM', () => void site.close().then(() => closePools(pools)).then(() => process.exit(0)))
await site.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
