import type { ReasonName } from '../../utils/detection/score';
import type { Place } from '../../utils/hostname';
import { isolate, isolateAddress } from '../../utils/i18n/isolate';
import type { Texts } from '../../utils/i18n/texts';
import type { ListSummary, Verdict } from '../../utils/verdict/verdict';

/** A piece of what a verdict means: a sentence, what the page itself says, or the reasons that led to the verdict. */
export type MeaningPart =
	| { readonly kind: 'sentence'; readonly text: string; readonly link?: MeaningLink }
	| { readonly kind: 'quote'; readonly text: string }
	| { readonly kind: 'reasons'; readonly reasons: readonly ReasonName[] };

/** Where a sentence leads on to. */
interface MeaningLink {
	readonly words: string;
	readonly address: string;
}

/** What a verdict means for a person, and what it does not mean; the popup and the copied finding say the same. */
export function meaningOf(
	place: Place,
	verdict: Verdict,
	list: ListSummary,
	{ say, date, number }: Texts,
): MeaningPart[] {
	const { popup } = say;
	const sentence = (text: string): MeaningPart => ({ kind: 'sentence', text });
	const link = { words: popup.registrationLink, address: list.registration };
	const registration: MeaningPart = { kind: 'sentence', text: popup.registration, link };
	const { licenseesListed, licenseesAnnounced } = list.completeness;
	const absence = sentence(
		popup.absence(
			date(list.issuedAt),
			number(licenseesListed),
			licenseesAnnounced,
			number(licenseesAnnounced),
		),
	);

	switch (verdict.kind) {
		case 'licensed':
			return [sentence(popup.noRegistration), sentence(popup.lawfulInterception)];
		case 'licenceReported': {
			const brand = isolate(verdict.listed.provider.brand);
			return [
				...verdict.doubts.map((doubt) => sentence(popup.doubts[doubt](brand))),
				{ kind: 'sentence', text: popup.noRegistrationInDoubt, link },
				sentence(popup.lawfulInterception),
			];
		}
		case 'licenceLapsed':
			return [
				...(verdict.endedOn === ''
					? []
					: [sentence(say.listed.ended[verdict.status](date(verdict.endedOn)))]),
				sentence(popup.ended),
				registration,
			];
		case 'notOnList':
			return [absence, sentence(popup.disruption), registration];
		case 'lookalike': {
			const { site, provider } = verdict.genuine;
			const genuine = isolateAddress(site.domain + (site.path ?? ''));
			return [
				sentence(popup.lookalike.genuine(genuine, isolate(provider.brand))),
				sentence(popup.lookalike.differs(isolateAddress(place.host))),
				sentence(popup.lookalike.unknown),
			];
		}
		case 'claimsLicence':
			return [
				sentence(popup.claimsLicence.says),
				{ kind: 'quote', text: verdict.claim },
				sentence(popup.claimsLicence.list),
				absence,
			];
		case 'vpnLooking':
			return [
				sentence(popup.vpnLooking.because),
				{ kind: 'reasons', reasons: verdict.reasons },
				sentence(popup.vpnLooking.unknown),
				absence,
			];
		case 'notVpn':
			return [sentence(popup.notVpn.meaning)];
	}
}
