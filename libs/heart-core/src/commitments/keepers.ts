/** Somebody who can keep a promise, and what speaks for them. */
export interface KeeperFacts {
  id: string;
  name: string;
  online: boolean;
  /** Promises of theirs that are still to be kept today, the overdue ones among them. */
  promisesToday: number;
  knowsCustomer: boolean;
}

/** Who should keep it first: someone at their desk, with the least to do today, who knows the customer. */
export function inOrderOfKeeping<Keeper extends KeeperFacts>(keepers: readonly Keeper[]): Keeper[] {
  return [...keepers].sort(
    (a, b) =>
      Number(b.online) - Number(a.online) ||
      a.promisesToday - b.promisesToday ||
      Number(b.knowsCustomer) - Number(a.knowsCustomer) ||
      a.name.localeCompare(b.name, 'en') ||
      (a.id < b.id ? -1 : 1),
  );
}
