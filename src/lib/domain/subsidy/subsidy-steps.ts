/** The steps from schemes and awards to the subsidy of one school year, each with the names of its inputs (see scheme-steps). */
import { stepOf, type DerivationSource } from '../shared/derivation';

export const SUBSIDY_STEPS = {
	'subsidy.students': ['referenceYear', 'students'],
	'subsidy.studentsNotEntered': ['referenceYear'],
	'subsidy.countedInOtherYear': ['scheme', 'countedIn', 'referenceYear'],
	'subsidy.twelfthsAssumed': ['autumn', 'spring'],
	'subsidy.twelfthsAgreed': ['autumn', 'spring'],
	'subsidy.twelfthsAgreedBecause': ['autumn', 'spring', 'reason'],
	'subsidy.part': ['scheme', 'from', 'lastDay'],
	'subsidy.partOfAmount': ['scheme', 'from', 'lastDay', 'amount', 'numerator', 'denominator'],
	'subsidy.partNotEligible': ['scheme', 'from', 'lastDay', 'minimum'],
	'subsidy.partUnknown': ['from', 'lastDay'],
	'subsidy.awardGranted': ['award', 'from', 'lastDay', 'amount', 'decidedOn'],
	'subsidy.awardCorrected': ['award', 'from', 'lastDay', 'amount', 'decidedOn', 'granted'],
	'subsidy.awardInsteadOfComputed': ['from', 'lastDay', 'computed'],
	'subsidy.restComputed': ['from', 'lastDay'],
	'subsidy.usedCorrected': [],
	'subsidy.usedGranted': [],
	'subsidy.usedComputed': [],
	'subsidy.usedAwardsMixed': [],
	'subsidy.usedMixed': [],
	'subsidy.usedNotEligible': ['minimum'],
	'subsidy.usedUnknown': []
} as const;

export type SubsidyStepKey = keyof typeof SUBSIDY_STEPS;

export const subsidyStep = stepOf<typeof SUBSIDY_STEPS>();

/** Where five twelfths comes from: read for the personnel funding of primary schools, taken over for this subsidy. */
export const TWELFTHS_SOURCE: DerivationSource = {
	title: 'PO-Raad: bekostiging per schooljaar over kalenderjaren (5/12 en 7/12)',
	url: 'https://www.poraad.nl/veelgestelde-vragen/waarom-worden-de-extra-middelen-voor-512e-in-2014-en-voor-712e-in-2015-geboekt',
	confidence: 'inferred'
};
