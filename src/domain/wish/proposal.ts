/** What the businessLead gathers of a wish (governing document 2.5). */
export interface Compilation {
  readonly benefit: string;
  /** Ids of the e-services that it concerns, beside the one that it was reported on. */
  readonly services: readonly string[];
  readonly urgency: string;
}

/** How much work it is. */
export const efforts = ['S', 'M', 'L', 'XL'] as const;
export type Effort = (typeof efforts)[number];

/** Who decides on it: the itLead within the year's frame; the steeringGroup; the systemOwner, too. */
export const scales = ['small', 'larger', 'extraFunding'] as const;
export type Scale = (typeof scales)[number];

/** What the itLead finds out before anybody decides (2.4). */
export interface Preparation {
  readonly effort: Effort;
  /** Whole Swedish kronor. */
  readonly cost: number;
  readonly supplierAnswer: string;
  readonly dependencies: string;
  readonly scale: Scale;
}

/** What the steeringGroup lays before the systemOwner (2.3). */
export interface Basis {
  readonly text: string;
  /** Whole Swedish kronor. */
  readonly cost: number;
  readonly recommendation: string;
}

/** What is known of a wish as a change request. Each part may be written anew; history keeps the earlier ones. */
export interface Proposal {
  readonly compilation?: Compilation;
  readonly preparation?: Preparation;
  readonly basis?: Basis;
}
