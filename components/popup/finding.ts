import { isolate } from '../../utils/i18n/isolate';
import type { Texts } from '../../utils/i18n/texts';
import type { ListedSite } from '../../utils/list/registry';
import type { Check, Verdict } from '../../utils/verdict/verdict';

/** A check that came to a verdict. */
export type MadeCheck = Extract<Check, { status: 'checked' }>;

/** @returns the site on the list that the page belongs to, where the verdict has one */
export function listedIn(verdict: Verdict): ListedSite | undefined {
	return 'listed' in verdict ? verdict.listed : undefined;
}

/** @returns the site on the list that the answer names: the page's own, or the one that it looks like */
export function namedIn(verdict: Verdict): ListedSite | undefined {
	return listedIn(verdict) ?? ('genuine' in verdict ? verdict.genuine : undefined);
}

/** The answer in one sentence. */
export function headlineOf(verdict: Verdict, say: Texts['say']): string {
	return say.verdicts[verdict.kind].headline(isolate(namedIn(verdict)?.provider.brand ?? ''));
}
