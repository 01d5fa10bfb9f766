import type { Place } from '../../utils/hostname';
import type { PagesCatalogue } from '../../utils/i18n/en/pages';
import { isolate, plainText } from '../../utils/i18n/isolate';
import type { Texts } from '../../utils/i18n/texts';
import { claimsOf } from './claims';
import { headlineOf, type MadeCheck, namedIn } from './finding';
import { meaningOf } from './meaning-parts';

/**
 * The finding on a site as plain text, for a mail or a report: the answer, what it means, each claim with its sources
 * and how sure it is, and which list says so. Addresses stand alone on their lines, where no mark can become part of them.
 */
export function findingText(
	place: Place,
	check: MadeCheck,
	version: string,
	texts: Texts,
	page: PagesCatalogue,
): string {
	const { say, date, number, country } = texts;
	const { verdict, list, freshness } = check;
	const { finding } = page;
	const named = namedIn(verdict);
	const operator = named?.provider.operator;
	const lines = [headlineOf(verdict, say), finding.site(place.host)];
	if (operator && verdict.kind !== 'lookalike') {
		const name = isolate(operator.name);
		lines.push(
			finding.operator(
				operator.jurisdiction ? say.listed.operatorIn(name, country(operator.jurisdiction)) : name,
			),
		);
	}
	lines.push('', say.popup.meaning);
	for (const part of meaningOf(place, verdict, list, texts)) {
		if (part.kind === 'reasons')
			lines.push(...part.reasons.map((name) => `- ${page.reasons[name]}`));
		else if (part.kind === 'quote') lines.push(finding.quote(isolate(part.text)));
		else lines.push(part.text);
		if (part.kind === 'sentence' && part.link) lines.push(part.link.words, part.link.address);
	}
	lines.push('', say.popup.knowledge);
	for (const { about, sureness, sources } of named ? claimsOf(named) : []) {
		lines.push(finding.claim(say.listed[about], say.listed.claim[about][sureness]));
		for (const { publisher, publishedOn, address } of sources)
			lines.push(
				publishedOn ? say.listed.source(isolate(publisher), date(publishedOn)) : isolate(publisher),
				address,
			);
	}
	lines.push(
		say.list.issued[freshness](date(list.issuedAt), date(list.validUntil)),
		finding.madeBy(say.product, version, number(list.number)),
		page.list.notARegister,
	);
	return plainText(lines.join('\n'), texts.direction);
}
