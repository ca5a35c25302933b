/** A version of an API set, such as ExcelApi 1.9. */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/** Where the add-in uses a member. */
export interface MemberUse {
  /** From the root of the repository, with slashes. */
  readonly file: string;
  /** Counted from one. */
  readonly line: number;
  /** The sets that `isSetSupported` was asked for before the use is reached. */
  readonly guards: readonly ApiSet[];
}

/** A member of Office.js that the add-in calls, reads or sets. */
export interface OfficeMember {
  /** `Range.values`; members outside the namespace of Excel carry theirs, `Office.context`. */
  readonly name: string;
  /** What the type definitions say that it came with; `null` where they name no set. */
  readonly since: ApiSet | null;
  readonly uses: readonly MemberUse[];
}

/** Whether a set holds what came with another one: the same set in the same version or a later one. */
export function holds(set: ApiSet, wanted: ApiSet): boolean {
  if (set.name !== wanted.name) return false;
  const [major = 0, minor = 0] = set.version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Uses of members that the floor does not hold and that no guard stands before. */
export function unguarded(
  members: readonly OfficeMember[],
  floor: readonly ApiSet[],
): readonly { readonly member: string; readonly since: ApiSet; readonly use: MemberUse }[] {
  return members.flatMap(({ name, since, uses }) =>
    since === null
      ? []
      : uses
          .filter(({ guards }) => ![...floor, ...guards].some((set) => holds(set, since)))
          .map((use) => ({ member: name, since, use })),
  );
}

/** As the table has it: `ExcelApi 1.9`, or nothing. */
export function setOf({ since }: Pick<OfficeMember, 'since'>): string {
  return since === null ? '' : `${since.name} ${since.version}`;
}
