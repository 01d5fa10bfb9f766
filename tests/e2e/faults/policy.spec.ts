import { provesFaults } from '../../fixtures/fault';
import { useChangedBuild } from '../changed-build';
import { test as base } from '../fixtures';

const test = base.extend({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
	extension: async ({}, use) => {
		await useChangedBuild('chrome.storage.managed.get = () => new Promise(() => {});', use);
	},
});

test(
	'a browser that does not say what an organisation has set keeps nobody waiting for the list',
	provesFaults({
		fault: 'The browser slow to tell of an organisation’s settings',
		done: 'a build in which `storage.managed` never answers, newly installed',
		saw: 'the right badge',
	}),
	async ({ machine }) => {
		await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
	},
);
