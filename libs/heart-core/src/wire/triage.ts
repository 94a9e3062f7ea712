/** A spike day of a squad: hear first, call back later in windows that can be kept. */
export interface TriageRecord {
  id: string;
  squadId: string;
  startedAt: string;
  expectedEndAt: string;
  /** Null while it is on. */
  endedAt: string | null;
  /** What agents read while it lasts. */
  message: string | null;
  windowMinutes: number;
  /** People on shift who call back, and how many calls one of them makes in an hour. */
  people: number;
  callsAnHour: number;
  startedById: string;
  /** Cases that came in by it so far. */
  cases: number;
}

/** A stretch in which customers are called back. */
export interface TriageWindow {
  from: string;
  to: string;
  /** Calls that it holds. */
  places: number;
  taken: number;
  /** Calls that are still to be made in it. */
  open: number;
  /** More was promised than it holds, or it is over and calls are still to be made. */
  atRisk: boolean;
}

/** `GET /triage/:id`: a spike with its board. */
export interface TriageBoard extends TriageRecord {
  windows: TriageWindow[];
  waiting: number;
  longestWaitSeconds: number | null;
}

/** `GET /triage/suggestions`: how many came in the last hour beside the usual band of this hour of the week. */
export interface TriageSuggestion {
  id: string;
  squadId: string;
  arrived: number;
  /** Null where too few weeks are known to say what is usual. */
  usual: number | null;
  limit: number | null;
  above: boolean;
}

/** `POST /triage`. */
export interface TriageBody {
  squadId: string;
  expectedEndAt: string;
  message?: string;
  windowMinutes?: number;
  people: number;
  callsAnHour?: number;
}

/** `POST /triage-endings`. */
export interface TriageEndingBody {
  triageId: string;
}

/** `POST /triage-places`. */
export interface TriagePlacesBody {
  triageId: string;
  windowFrom: string;
  places: number;
}
