import type { SignalName } from './score';

/**
 * What each signal weighs, for an offer where positive and against one where negative. Written by `npm run fit:pages`
 * from 604 labelled pages; not by hand.
 */
export const WEIGHTS: Readonly<Record<SignalName, number>> = {
	vpnInHost: 8,
	shopPath: 9,
	ownWords: 7,
	firstPerson: 7,
	secondPerson: 7,
	pitch: 6,
	ownTitle: 9,
	devices: 9,
	price: 10,
	perMonth: 9,
	callToAction: 9,
	download: 7,
	platforms: 8,
	serverCount: 9,
	noLogs: 7,
	ownShop: 10,
	payment: 9,
	ownName: 8,
	articleType: -20,
	byline: -20,
	dated: -20,
	headline: -20,
	articleElement: -20,
	plural: -21,
	amongOthers: -20,
	articlePath: -20,
	knowledgeHost: -21,
	severalProviders: -20,
	disclosure: -20,
	reportTitle: -21,
	verdictWords: -20,
	manual: -20,
	portal: -50,
	store: -50,
	legalPage: -50,
	course: -20,
	sellsMuchElse: -20,
	enterprise: -21,
	inPassing: -89,
	otherHome: -51,
};

/** The least sum at which a page counts as an offer; no signal reaches it alone. */
export const THRESHOLD = 25;
