import { buildExtension } from './build';

await buildExtension('chrome');
await buildExtension('firefox');
// No browser here to try it in; that it builds, and with which manifest, is held.
await buildExtension('safari');
