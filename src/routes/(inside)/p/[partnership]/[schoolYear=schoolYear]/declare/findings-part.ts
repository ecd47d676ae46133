/** All that tells of findings, together: a page without any does without it. */
export { rowRemarks } from '$lib/components/declaration/row-remarks';
export { default as FindingList } from './FindingList.svelte';
