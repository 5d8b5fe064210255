/** Regions that key figures are for, the usual one first; see KeyFigure.regions. */

export const COUNTRY: readonly string[] = ['NO'];
export const COUNTIES: readonly string[] = ['NO-50', 'NO', 'NO-##'];
export const MUNICIPALITIES: readonly string[] = ['NO-50', 'NO', 'NO-##', 'NO-####'];
/** The cluster's members have no region code: Trøndelag stands for them. */
export const CLUSTER: readonly string[] = ['NO-50'];
