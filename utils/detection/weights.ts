import type { SignalName } from './score';

/**
 * What each signal weighs, for an offer where positive and against one where negative. Written by `npm run fit:pages`
 * from 542 labelled pages; not by hand.
 */
export const WEIGHTS: Readonly<Record<SignalName, number>> = {
	vpnInHost: 8,
	shopPath: 8,
	ownWords: 8,
	firstPerson: 8,
	secondPerson: 8,
	pitch: 8,
	ownTitle: 9,
	devices: 7,
	refund: 7,
	price: 9,
	perMonth: 9,
	callToAction: 9,
	download: 7,
	platforms: 9,
	serverCount: 8,
	noLogs: 7,
	ownShop: 10,
	payment: 8,
	ownName: 8,
	articleType: -18,
	byline: -18,
	dated: -18,
	headline: -18,
	articleElement: -18,
	plural: -19,
	amongOthers: -18,
	articlePath: -18,
	knowledgeHost: -19,
	severalProviders: -19,
	disclosure: -18,
	reportTitle: -20,
	verdictWords: -18,
	manual: -18,
	portal: -50,
	store: -50,
	legalPage: -50,
	course: -18,
	sellsMuchElse: -18,
	enterprise: -19,
	inPassing: -88,
	otherHome: -51,
};

/** The least sum at which a page counts as an offer; no signal reaches it alone. */
export const THRESHOLD = 28;
