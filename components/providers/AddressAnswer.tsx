import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { isolate, isolateAddress } from '../../utils/i18n/isolate';
import type { Result } from '../../utils/result';
import { APPEARANCES } from '../../utils/verdict/appearance';
import type { AddressCheck, AddressError } from '../../utils/verdict/check-address';
import type { VerdictKind } from '../../utils/verdict/verdict';
import { usePageTexts } from '../shared/page-texts';
import { providerAnchor } from '../shared/pages';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';
import { VerdictMark } from '../shared/VerdictMark';
import './address-answer.css';

export type CheckedAddress = Result<AddressCheck, AddressError>;

/** Checks an address by what the list says of it. */
export type CheckAddress = (address: string) => Promise<CheckedAddress>;

/** The check of an address; nothing while there is no address, or until its check is made. */
export function useCheckedAddress(
	address: string | undefined,
	check: CheckAddress,
): CheckedAddress | undefined {
	const [made, setMade] = useState<{ address: string; checked: CheckedAddress }>();
	useEffect(() => {
		let wanted = true;
		if (address !== undefined)
			void check(address).then((checked) => wanted && setMade({ address, checked }));
		return () => {
			wanted = false;
		};
	}, [address, check]);
	return made?.address === address ? made?.checked : undefined;
}

/** @returns the id of the provider that the answer names, where it names one */
export function namedIn(checked: CheckedAddress | undefined): string | undefined {
	if (!checked?.ok) return undefined;
	const { verdict } = checked.value;
	if ('listed' in verdict) return verdict.listed.provider.id;
	return 'genuine' in verdict ? verdict.genuine.provider.id : undefined;
}

/** What a visit to an address would be told, before the visit. */
export function AddressAnswer({ checked }: { readonly checked: CheckedAddress }) {
	if (!checked.ok) return <NoAnswer error={checked.error} />;
	return <Answer check={checked.value} />;
}

function Answer({ check }: { readonly check: AddressCheck }) {
	const { say, date } = useTexts();
	const { address: words } = usePageTexts().providers;
	const { place, verdict, onlyIfPageSpeaksOfVpn, list, freshness } = check;
	const named =
		('listed' in verdict && verdict.listed) || ('genuine' in verdict && verdict.genuine);
	const brand = isolate(named ? named.provider.brand : '');
	const byNameOnly = verdict.kind === 'lookalike' && onlyIfPageSpeaksOfVpn;
	const headline = () => {
		if (verdict.kind === 'notVpn') return words.nothing;
		return byNameOnly ? words.resembles(brand) : say.verdicts[verdict.kind].headline(brand);
	};
	return (
		<Frame
			kind={verdict.kind}
			tone={onlyIfPageSpeaksOfVpn ? 'neutral' : APPEARANCES[verdict.kind].tone}
			host={place.host}
			headline={headline()}
		>
			{freshness !== 'current' && (
				<p>{say.list.issued[freshness](date(list.issuedAt), date(list.validUntil))}</p>
			)}
			<Meaning check={check} brand={brand} />
			<p class="soft">
				{words.pageUnread}{' '}
				{onlyIfPageSpeaksOfVpn
					? words.onlyIf[verdict.kind === 'lookalike' ? 'lookalike' : 'listed']
					: words.visitAdds[visitAdds(verdict.kind)]}
			</p>
			{named && (
				<p>
					<a href={`#${providerAnchor(named.provider.id)}`}>
						<Sentence text={words.entry(brand)} />
					</a>
				</p>
			)}
		</Frame>
	);
}

/** What only the page can say, beyond what its address has said already. */
function visitAdds(kind: VerdictKind): 'claim' | 'offer' | 'nothing' {
	if (kind === 'notVpn') return 'offer';
	return kind === 'notOnList' ? 'claim' : 'nothing';
}

function Meaning({ check, brand }: { readonly check: AddressCheck; readonly brand: string }) {
	const { say, date, number } = useTexts();
	const { verdict, list, place } = check;
	const { address: words } = usePageTexts().providers;
	switch (verdict.kind) {
		case 'licensed':
			return (
				<>
					<p>{say.popup.noRegistration}</p>
					<p>{say.popup.lawfulInterception}</p>
				</>
			);
		case 'licenceReported':
			return (
				<>
					{verdict.doubts.map((doubt) => (
						<p key={doubt}>
							<Sentence text={say.popup.doubts[doubt](brand)} />
						</p>
					))}
					<p>{say.popup.noRegistrationInDoubt}</p>
					<p>{say.popup.lawfulInterception}</p>
				</>
			);
		case 'licenceLapsed':
			return (
				<>
					{verdict.endedOn !== '' && (
						<p>{say.listed.ended[verdict.status](date(verdict.endedOn))}</p>
					)}
					<p>{say.popup.ended}</p>
				</>
			);
		case 'notOnList': {
			const { licenseesListed, licenseesAnnounced } = list.completeness;
			return (
				<p>
					{say.popup.absence(
						date(list.issuedAt),
						number(licenseesListed),
						licenseesAnnounced,
						number(licenseesAnnounced),
					)}
				</p>
			);
		}
		case 'lookalike': {
			const { domain, path = '' } = verdict.genuine.site;
			return (
				<>
					<p>
						<Sentence text={say.popup.lookalike.genuine(isolateAddress(domain + path), brand)} />
					</p>
					<p>
						<Sentence text={words.differs(isolateAddress(place.host))} />
					</p>
					<p>{say.popup.lookalike.unknown}</p>
				</>
			);
		}
		case 'notVpn':
			return <p>{say.popup.vpnLooking.unknown}</p>;
	}
}

function NoAnswer({ error }: { readonly error: AddressError }) {
	const { say } = useTexts();
	const page = usePageTexts();
	if (error.about === 'address')
		return (
			<Frame kind="notVpn" tone="neutral" headline={say.popup.notAWebPage.title}>
				<p>{page.providers.address.noPlace[error.reason]}</p>
			</Frame>
		);
	return (
		<Frame kind="notVpn" tone="neutral" headline={say.popup.unavailable.title}>
			<p>{say.unavailable[error.reason]}</p>
			<p>{page.providers.unavailable[error.reason]}</p>
		</Frame>
	);
}

interface FrameProps {
	readonly kind: VerdictKind;
	readonly tone: string;
	readonly host?: string;
	readonly headline: string;
	readonly children: ComponentChildren;
}

function Frame({ kind, tone, host, headline, children }: FrameProps) {
	const id = useId();
	return (
		<section class={`answer tone-${tone}`} aria-labelledby={id}>
			<span class="answer__mark">
				<VerdictMark kind={kind} />
			</span>
			<div class="answer__words">
				{host && (
					<p class="answer__host">
						<bdi dir="ltr">{host}</bdi>
					</p>
				)}
				<h2 class="answer__headline" id={id}>
					<Sentence text={headline} />
				</h2>
				{children}
			</div>
		</section>
	);
}
