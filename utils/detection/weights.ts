import type { SignalName } from './score';

/**
 * What each signal weighs, for an offer where positive and against one where negative. Written by `npm run fit:pages`
 * from 187 labelled pages; not by hand.
 */
export const WEIGHTS: Readonly<Record<SignalName, number>> = {
	vpnInHost: 9,
	shopPath: 8,
	ownWords: 8,
	firstPerson: 9,
	secondPerson: 9,
	pitch: 8,
	price: 9,
	perMonth: 9,
	callToAction: 7,
	download: 8,
	platforms: 6,
	appStores: 7,
	serverCount: 7,
	noLogs: 9,
	shopLinks: 7,
	payment: 7,
	support: 7,
	ownName: 9,
	chatOrder: 8,
	articleType: -19,
	byline: -18,
	dated: -18,
	articlePath: -19,
	knowledgeHost: -19,
	severalProviders: -19,
	manyNames: -18,
	disclosure: -18,
	reportTitle: -20,
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
export const THRESHOLD = 19;
