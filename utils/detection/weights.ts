import type { SignalName } from './score';

/**
 * What each signal weighs, for an offer where positive and against one where negative. Written by `npm run fit:pages`
 * from 203 labelled pages; not by hand.
 */
export const WEIGHTS: Readonly<Record<SignalName, number>> = {
	vpnInHost: 10,
	shopPath: 9,
	ownWords: 6,
	firstPerson: 9,
	secondPerson: 10,
	pitch: 8,
	price: 8,
	perMonth: 10,
	callToAction: 7,
	download: 8,
	platforms: 6,
	appStores: 7,
	serverCount: 8,
	noLogs: 9,
	shopLinks: 7,
	payment: 8,
	support: 6,
	ownName: 9,
	chatOrder: 7,
	articleType: -18,
	byline: -18,
	dated: -17,
	articlePath: -19,
	knowledgeHost: -18,
	severalProviders: -19,
	manyNames: -18,
	disclosure: -18,
	reportTitle: -21,
	reportedSpeech: -18,
	verdictWords: -19,
	discussion: -18,
	manual: -19,
	portal: -40,
	encyclopedia: -18,
	law: -18,
	store: -41,
	legalPage: -40,
	toolPage: -18,
	course: -18,
	deals: -18,
	loginPage: -18,
	sellsMuchElse: -17,
	enterprise: -19,
	otherTitle: -17,
	otherHome: -40,
	runningProse: -17,
};

/** The least sum at which a page counts as an offer; no signal reaches it alone. */
export const THRESHOLD = 23;
