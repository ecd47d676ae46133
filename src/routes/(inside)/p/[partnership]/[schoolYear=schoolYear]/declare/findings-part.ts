/** All that tells of findings, together: a page without any does without it. */
export { declarationFindingSentence } from '$lib/components/declaration/declaration-finding-sentence';
export { declarationFindingMessages } from '$lib/messages/declaration-findings';
export { default as FindingList } from './FindingList.svelte';
