import { everyPage } from './every-page.ts'

await everyPage(0)
