import { buildExtension } from './build';

await buildExtension('chrome');
await buildExtension('firefox');
