/** Of a request that was carried out before, where somebody goes back and sends it once more. */
import { defineMessages } from './locale';

export const answeredBeforeMessages = defineMessages({
	nl: { notAgain: 'Dit verzoek was al eerder uitgevoerd. Er is nu niets nog eens gedaan.' },
	en: { notAgain: 'This request was carried out before. Nothing was done again now.' }
});
