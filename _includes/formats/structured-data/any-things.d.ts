// What stands for schema-dts in all programs but that of the formats, which holds each graph against schema.org's own
// types: to see its thousand things once takes longer than most of the project, and once is enough.
export type AudioObject = object;
export type BreadcrumbList = object;
export type CollectionPage = object;
export type Comment = object;
export type CorrectionComment = object;
export type ImageObject = object;
export type NewsArticle = object;
export type NewsMediaOrganization = object;
export type Organization = object;
export type Person = object;
export type PodcastEpisode = object;
export type ProfilePage = object;
export type SearchAction = object;
export type Thing = object;
export type VideoObject = object;
export type WebSite = object;
export type IPTCDigitalSourceEnumeration = string;
export type WithActionConstraints<Action> = Action;
export type Graph = object;
