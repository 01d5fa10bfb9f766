import type { PagesCatalogue } from '../../utils/i18n/en/pages';
import { isolate, isolateAddress } from '../../utils/i18n/isolate';
import type { PageTexts } from '../../utils/i18n/page-texts';
import type { ListHead, Origin, RegistryError } from '../../utils/list/registry';
import type { Attempt, SyncState } from '../../utils/list/sync-state';
import type { Result } from '../../utils/result';
import type { Policy } from '../../utils/settings/policy';
import type { SettingName, Settings } from '../../utils/settings/settings';

/** What is known of the extension's own state. Nothing in it comes from a page that was visited. */
export interface Facts {
	readonly version: string;
	/** As the browser calls itself. */
	readonly browser: string;
	readonly settings: Settings;
	readonly policy: Policy;
	readonly sync: SyncState;
	readonly head?: ListHead;
	readonly origin?: Origin;
	/** How many providers the registry holds, or why they cannot be read. */
	readonly database: Result<number, RegistryError>;
	/** The permissions and sites that the extension has been given. */
	readonly permissions: readonly string[];
}

/** One thing that is known: what it is called, and one or several values. */
export interface Finding {
	readonly name: string;
	readonly values: readonly string[];
}

/** As many characters of a hash as tell it from others at sight. */
const HASH_SHOWN = 16;

/** The state of the extension in words, for the page and for a report alike. */
export function diagnose(facts: Facts, { texts, page }: PageTexts): Finding[] {
	const { diagnostics, list } = page.options;
	const { number, date, time } = texts;
	const { head, origin, settings, policy, sync } = facts;
	const { names } = diagnostics;
	const short = (hash: string) => isolateAddress(hash.slice(0, HASH_SHOWN));
	const finding = (name: string, values: readonly string[]): Finding => ({
		name,
		values: values.length > 0 ? values : [diagnostics.none],
	});
	return [
		finding(names.version, [isolateAddress(facts.version)]),
		finding(names.browser, [isolateAddress(facts.browser)]),
		finding(
			names.list,
			head
				? [
						list.held(number(head.number), date(head.issuedAt)),
						list.validUntil(date(head.validUntil)),
						...(origin ? [list.from[origin.from]] : []),
					]
				: [],
		),
		finding(
			names.root,
			origin ? [diagnostics.root(number(origin.rootVersion), short(origin.anchor))] : [],
		),
		finding(names.signers, origin?.keyids.map(short) ?? []),
		finding(names.confirmedUntil, origin ? [date(origin.confirmedUntil)] : []),
		finding(names.database, [
			facts.database.ok
				? diagnostics.database.sound(number(facts.database.value))
				: diagnostics.database[facts.database.error],
		]),
		finding(names.source, settings.source === '' ? [] : [isolateAddress(settings.source)]),
		finding(
			names.attempts,
			sync.attempts.map(({ at, code }) =>
				diagnostics.attempt(time(at), isolateAddress(code), wordsFor(code, page)),
			),
		),
		...(sync.failed?.detail ? [finding(names.failure, [isolateAddress(sync.failed.detail)])] : []),
		finding(names.permissions, facts.permissions.map(isolateAddress)),
		finding(names.policy, policyWords(policy, page)),
	];
}

/** The same as plain text, a line for each value. */
export function diagnosisText(facts: Facts, spoken: PageTexts): string {
	const lines = diagnose(facts, spoken).flatMap(({ name, values }) =>
		values.map((value) => spoken.page.options.diagnostics.line(name, value)),
	);
	return `${spoken.texts.say.product}\n${lines.join('\n')}\n`;
}

function wordsFor(code: Attempt['code'], { options, syncFailures }: PagesCatalogue): string {
	return code === 'updated' || code === 'unchanged'
		? options.diagnostics.attempts[code]
		: syncFailures[code];
}

function policyWords(policy: Policy, { options }: PagesCatalogue): string[] {
	const { policy: words } = options.diagnostics;
	const { organisation, suggested, fixed, trustedRoot, ignored } = policy;
	const named = (settings: object) =>
		(Object.keys(settings) as SettingName[]).map((name) => isolate(options.settingNames[name]));
	return [
		...(organisation ? [words.organisation(isolate(organisation))] : []),
		...named(fixed).map(words.locked),
		...named(suggested).map(words.suggested),
		...(trustedRoot ? [words.root] : []),
		...ignored.map((name) => words.ignored(isolateAddress(name))),
	];
}
