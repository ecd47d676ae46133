/** All that finds what stands out while somebody types, together: it comes when somebody enters the table or the form. */
export { judgeForm } from '$lib/components/declaration/judge-form';
export { judgeMonth, judgeWeek } from '$lib/components/declaration/judge-rows';
export { OtherMonths, otherMonthOf, otherMonthSentence, readMonth } from './other-months.svelte';
export { default as Remarks } from '$lib/components/shared/Remarks.svelte';
