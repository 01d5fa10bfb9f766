import type { SignalName } from './score';

/**
 * What each signal weighs, for an offer where positive and against one where negative. Written by `npm run fit:pages`
 * from 446 labelled pages; not by hand.
 */
export const WEIGHTS: Readonly<Record<SignalName, number>> = {
	vpnInHost: 8,
	shopPath: 7,
	ownWords: 7,
	firstPerson: 7,
	secondPerson: 7,
	pitch: 7,
	ownTitle: 10,
	devices: 8,
	refund: 7,
	price: 9,
	perMonth: 9,
	callToAction: 8,
	download: 7,
	platforms: 7,
	serverCount: 8,
	noLogs: 7,
	ownShop: 10,
	payment: 8,
	ownName: 9,
	articleType: -18,
	byline: -18,
	dated: -18,
	headline: -18,
	articleElement: -18,
	plural: -19,
	amongOthers: -18,
	articlePath: -18,
	knowledgeHost: -19,
	severalProviders: -18,
	manyNames: -18,
	disclosure: -18,
	reportTitle: -20,
	reportedSpeech: -18,
	verdictWords: -18,
	manual: -18,
	portal: -40,
	store: -41,
	legalPage: -40,
	course: -18,
	deals: -18,
	sellsMuchElse: -19,
	enterprise: -19,
	otherHome: -40,
};

/** The least sum at which a page counts as an offer; no signal reaches it alone. */
export const THRESHOLD = 28;
