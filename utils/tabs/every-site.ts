/** Leave to read every web page: what the manifest asks for and a person can withhold. */
export const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };
