/** How often is looked for what comes at once, in milliseconds: Playwright's own second look comes late. */
export const OFTEN = { intervals: [20, 30, 50, 100] };
