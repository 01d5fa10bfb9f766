import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberedScheme, showScheme } from '../utils/settings/scheme';

/** Runs in the head of every page of the extension, before anything is painted; the page's own script follows on. */
export default defineUnlistedScript(() => showScheme(rememberedScheme()));
