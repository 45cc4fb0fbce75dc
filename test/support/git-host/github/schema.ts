import { buildSchema } from "graphql";

/** Of the host's own schema, by its own names, what the newsdesk asks for. What is not here is refused as it is there. */
export const SCHEMA = buildSchema(`
scalar Base64String
scalar DateTime
scalar GitObjectID
scalar URI

type Query {
	viewer: User!
	repository(owner: String!, name: String!): Repository
}
type Mutation {
	createRef(input: CreateRefInput!): CreateRefPayload
	createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
	convertPullRequestToDraft(input: ConvertPullRequestToDraftInput!): PullRequestPayload
	markPullRequestReadyForReview(input: MarkPullRequestReadyForReviewInput!): PullRequestPayload
}
input CreateRefInput { repositoryId: ID! name: String! oid: GitObjectID! }
input CreateCommitOnBranchInput {
	branch: CommittableBranch! expectedHeadOid: GitObjectID! fileChanges: FileChanges message: CommitMessage!
}
input CommittableBranch { repositoryNameWithOwner: String branchName: String }
input FileChanges { additions: [FileAddition!] = [] deletions: [FileDeletion!] = [] }
input FileAddition { path: String! contents: Base64String! }
input FileDeletion { path: String! }
input CommitMessage { headline: String! body: String }
input ConvertPullRequestToDraftInput { pullRequestId: ID! }
input MarkPullRequestReadyForReviewInput { pullRequestId: ID! }
type CreateRefPayload { ref: Ref }
type CreateCommitOnBranchPayload { commit: Commit }
type PullRequestPayload { pullRequest: PullRequest }

enum RepositoryPermission { ADMIN MAINTAIN WRITE TRIAGE READ }
type Repository {
	id: ID!
	nameWithOwner: String!
	viewerPermission: RepositoryPermission
	defaultBranchRef: Ref
	ref(qualifiedName: String!): Ref
	object(oid: GitObjectID, expression: String): GitObject
	pullRequest(number: Int!): PullRequest
	pullRequests(
		states: [PullRequestState!] labels: [String!] headRefName: String first: Int last: Int orderBy: IssueOrder
	): PullRequestConnection!
}
enum PullRequestState { OPEN CLOSED MERGED }
input IssueOrder { field: IssueOrderField! direction: OrderDirection! }
enum IssueOrderField { CREATED_AT UPDATED_AT COMMENTS }
enum OrderDirection { ASC DESC }

type Ref { name: String! target: GitObject }
interface GitObject { oid: GitObjectID! }
type Blob implements GitObject { oid: GitObjectID! byteSize: Int! isBinary: Boolean isTruncated: Boolean! text: String }
type Tree implements GitObject { oid: GitObjectID! entries: [TreeEntry!] }
type Commit implements GitObject {
	oid: GitObjectID!
	message: String!
	committedDate: DateTime!
	author: GitActor
	file(path: String!): TreeEntry
	history(first: Int, path: String): CommitHistoryConnection!
	status: Status
	deployments(last: Int, orderBy: DeploymentOrder): DeploymentConnection
	checkSuites(last: Int): CheckSuiteConnection
}
type TreeEntry { name: String! oid: GitObjectID! object: GitObject }
type GitActor { name: String email: String avatarUrl: URI! user: User }
type CommitHistoryConnection { nodes: [Commit] totalCount: Int! }
type Status { contexts: [StatusContext!]! }
type StatusContext { context: String! state: String! targetUrl: URI description: String }
input DeploymentOrder { field: DeploymentOrderField! direction: OrderDirection! }
enum DeploymentOrderField { CREATED_AT }
type DeploymentConnection { nodes: [Deployment] }
type Deployment { environment: String latestStatus: DeploymentStatus }
type DeploymentStatus { state: String! environmentUrl: URI description: String }
type CheckSuiteConnection { nodes: [CheckSuite] }
type CheckSuite { checkRuns(last: Int): CheckRunConnection }
type CheckRunConnection { nodes: [CheckRun] }
type CheckRun { name: String! status: String! conclusion: String detailsUrl: URI summary: String }

interface Actor { login: String! avatarUrl: URI! }
type User implements Actor { login: String! avatarUrl: URI! name: String email: String! databaseId: Int }
type Team { name: String! slug: String! }
union RequestedReviewer = User | Team

type PullRequestConnection { nodes: [PullRequest] totalCount: Int! }
enum PullRequestReviewDecision { APPROVED CHANGES_REQUESTED REVIEW_REQUIRED }
enum MergeStateStatus { BEHIND BLOCKED CLEAN DIRTY DRAFT HAS_HOOKS UNKNOWN UNSTABLE }
enum PullRequestReviewState { APPROVED CHANGES_REQUESTED COMMENTED DISMISSED PENDING }
enum PullRequestTimelineItemsItemType { ASSIGNED_EVENT }
type PullRequest {
	id: ID!
	number: Int!
	title: String!
	url: URI!
	state: PullRequestState!
	isDraft: Boolean!
	isCrossRepository: Boolean!
	createdAt: DateTime!
	updatedAt: DateTime!
	headRefName: String!
	headRefOid: GitObjectID!
	author: Actor
	labels(first: Int): LabelConnection
	files(first: Int): PullRequestChangedFileConnection
	assignees(first: Int): UserConnection!
	reviewDecision: PullRequestReviewDecision
	mergeStateStatus: MergeStateStatus!
	viewerDidAuthor: Boolean!
	viewerCanMergeAsAdmin: Boolean!
	latestReviews(first: Int): PullRequestReviewConnection
	reviewRequests(first: Int): ReviewRequestConnection
	commits(last: Int): PullRequestCommitConnection!
	timelineItems(itemTypes: [PullRequestTimelineItemsItemType!], last: Int): PullRequestTimelineItemsConnection!
}
type LabelConnection { nodes: [Label] }
type Label { name: String! }
type PullRequestChangedFileConnection { nodes: [PullRequestChangedFile] }
enum PatchStatus { ADDED DELETED RENAMED COPIED MODIFIED CHANGED }
type PullRequestChangedFile { path: String! changeType: PatchStatus! }
type UserConnection { nodes: [User] }
type PullRequestReviewConnection { nodes: [PullRequestReview] }
type PullRequestReview { author: Actor state: PullRequestReviewState! body: String! submittedAt: DateTime commit: Commit }
type ReviewRequestConnection { nodes: [ReviewRequest] }
type ReviewRequest { asCodeOwner: Boolean! requestedReviewer: RequestedReviewer }
type PullRequestCommitConnection { nodes: [PullRequestCommit] }
type PullRequestCommit { commit: Commit! }
type PullRequestTimelineItemsConnection { nodes: [PullRequestTimelineItems] }
union PullRequestTimelineItems = AssignedEvent
union Assignee = User
type AssignedEvent { createdAt: DateTime! assignee: Assignee }
`);
