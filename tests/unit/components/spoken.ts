import { loadPageTexts } from '../../../utils/i18n/page-texts';

export const inEnglish = await loadPageTexts('en');
export const inUrdu = await loadPageTexts('ur');

export const english = inEnglish.texts;
