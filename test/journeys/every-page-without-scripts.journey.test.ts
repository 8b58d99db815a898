import { everyPage } from './every-page.ts'

await everyPage(false)
