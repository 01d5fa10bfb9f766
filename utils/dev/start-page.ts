import { popup as en } from '../i18n/en/popup';
import { APPEARANCES } from '../verdict/appearance';
import { EXAMPLES } from './examples';

export const START_ADDRESS = 'http://start.vpn-licence-indicator.example/';

/** The page that `npm start` opens: one site for each verdict, and what to expect there. */
export function startPage(): string {
	const rows = EXAMPLES.map(
		({ verdict, address, expect }) => `<tr>
			<td><a href="${address}">${address.replace(/^https?:\/\/|\/$/g, '')}</a></td>
			<td>${APPEARANCES[verdict].badge || 'none'}</td>
			<td><strong>${en.verdicts[verdict].title}</strong><br>${expect}</td>
		</tr>`,
	);
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>VPN Licence Indicator: try it out</title>
<link rel="stylesheet" href="/stand-in.css">
<h1>Try it out</h1>
<p>Open a site and look at the extension’s button on the toolbar, then click the button. (In Chromium it may hide behind the puzzle piece: pin it there.)</p>
<table>
	<thead><tr><th>Site</th><th>Badge</th><th>What to expect</th></tr></thead>
	<tbody>${rows.join('\n')}</tbody>
</table>
</html>`;
}
