/**
 * All tables as Kysely sees them; `migrations/` is what they really are. Amounts, hours and weights arrive as decimal text,
 * days as "YYYY-MM-DD" text, moments as `Date`; queries turn rows into domain values.
 */
import type { Kysely } from 'kysely';
import type {
	AuthAccountTable,
	AuthRateLimitTable,
	AuthSessionTable,
	AuthUserTable,
	AuthVerificationTable
} from './tables/account-tables';
import type {
	DeclaredMonthTable,
	ExecutorChangeMoveTable,
	ExecutorChangeTable,
	FundingReceiptDetailTable,
	FundingReceiptTable,
	SameOrganisationTable
} from './tables/actuals-tables';
import type {
	AllocationKeyBaseTable,
	AllocationKeyTable,
	BudgetLineTable,
	BudgetTable,
	BudgetVersionTable,
	FundingSourceTable,
	SplitNodeTable
} from './tables/budget-tables';
import type {
	CalendarMomentTable,
	ProposalAnswerTable,
	ProposalRemarkTable,
	ProposedTariffTable,
	TariffProposalTable
} from './tables/agreement-tables';
import type {
	AnsweredRequestTable,
	CommitmentTable,
	DeclarationCheckerTable,
	DeclarationDetailTable,
	DeclarationRoundTable,
	DeclarationTable,
	DeclaredPersonTable,
	DeclaredCellTable,
	DeclaredOfPersonTable,
	DeclaredOnLineTable,
	DeclaredTotalTable,
	DisputeRemarkTable,
	DisputeTable,
	FindingRuleTable
} from './tables/declaration-tables';
import type { HoursImportTable, ImportMappingTable, StagedImportTable } from './tables/import-tables';
import type {
	PartnerMeasureTable,
	PartnerTable,
	PartnershipTable,
	StudentCountTable
} from './tables/partnership-tables';
import type { InvitationTable, MembershipTable } from './tables/people-tables';
import type { BankAccountTable } from './tables/bank-account-table';
import type { AppSettingTable, AuditEventTable } from './tables/record-tables';
import type { AwardDetailTable, AwardTable, EnteredSchemeTable, InstalmentTable } from './tables/subsidy-tables';
import type {
	AdvanceTable,
	ContributionRequestTable,
	SettlementStatementTable,
	SettlementTable,
	SwapTable
} from './tables/settlement-tables';
import type { RoleTable, TariffTable, WageCostTable } from './tables/tariff-tables';

/** The handle on the whole database. Only tenancy, accounts, migrations and the command line use it directly. */
export type Database = Kysely<Tables>;

export interface Tables {
	partnership: PartnershipTable;
	partner: PartnerTable;
	role: RoleTable;
	student_count: StudentCountTable;
	partner_measure: PartnerMeasureTable;
	entered_scheme: EnteredSchemeTable;
	membership: MembershipTable;
	invitation: InvitationTable;
	app_setting: AppSettingTable;
	budget: BudgetTable;
	award: AwardTable;
	award_detail: AwardDetailTable;
	instalment: InstalmentTable;
	tariff: TariffTable;
	wage_cost: WageCostTable;
	allocation_key: AllocationKeyTable;
	allocation_key_base: AllocationKeyBaseTable;
	funding_source: FundingSourceTable;
	split_node: SplitNodeTable;
	budget_line: BudgetLineTable;
	budget_version: BudgetVersionTable;
	commitment: CommitmentTable;
	declaration_round: DeclarationRoundTable;
	declaration_checker: DeclarationCheckerTable;
	finding_rule: FindingRuleTable;
	declared_person: DeclaredPersonTable;
	declaration: DeclarationTable;
	declaration_detail: DeclarationDetailTable;
	answered_request: AnsweredRequestTable;
	dispute: DisputeTable;
	dispute_remark: DisputeRemarkTable;
	declared_total: DeclaredTotalTable;
	declared_month: DeclaredMonthTable;
	funding_receipt: FundingReceiptTable;
	funding_receipt_detail: FundingReceiptDetailTable;
	executor_change: ExecutorChangeTable;
	executor_change_move: ExecutorChangeMoveTable;
	same_organisation: SameOrganisationTable;
	staged_import: StagedImportTable;
	import_mapping: ImportMappingTable;
	hours_import: HoursImportTable;
	bank_account: BankAccountTable;
	settlement: SettlementTable;
	settlement_statement: SettlementStatementTable;
	advance: AdvanceTable;
	contribution_request: ContributionRequestTable;
	swap: SwapTable;
	tariff_proposal: TariffProposalTable;
	proposed_tariff: ProposedTariffTable;
	proposal_answer: ProposalAnswerTable;
	proposal_remark: ProposalRemarkTable;
	calendar_moment: CalendarMomentTable;
	declared_cell: DeclaredCellTable;
	declared_on_line: DeclaredOnLineTable;
	declared_of_person: DeclaredOfPersonTable;
	audit_event: AuditEventTable;
	auth_user: AuthUserTable;
	auth_session: AuthSessionTable;
	auth_account: AuthAccountTable;
	auth_verification: AuthVerificationTable;
	auth_rate_limit: AuthRateLimitTable;
}
