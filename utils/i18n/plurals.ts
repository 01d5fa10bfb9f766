/** The forms that a language has for counted things; `other` is the one that every language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** @returns what picks the right form for a count, in one language */
export function pluralsFor(locale: string): (count: number, forms: PluralForms) => string {
	const rules = new Intl.PluralRules(locale);
	return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
