/** Why a case came about: a guess, or the confirmed cause. */
export interface DiagnosisRecord {
  id: string;
  caseId: string;
  squadId: string;
  agentId: string | null;
  status: 'hypothesis' | 'confirmed';
  causeId: string;
  contributing: string[];
  controllable: boolean | null;
  canAffectOthers: boolean | null;
  narrative: string | null;
  prevention: string | null;
  none: string | null;
  occurredAt: string;
  recordedAt: string;
}

/** `POST /diagnoses`. */
export interface DiagnosisBody {
  caseId: string;
  status: 'hypothesis' | 'confirmed';
  causeId: string;
  contributing?: string[];
  controllable?: boolean;
  canAffectOthers?: boolean;
  narrative?: string;
  prevention?: string;
  none?: string;
}

/** An entry of the cause tree (`/causes`). */
export interface CauseRecord {
  id: string;
  parentId: string | null;
  level: number;
  name: string;
  definition: string | null;
  controllable: boolean | null;
  active: boolean;
  version: number;
}

/** What an agent hears, in the customer's terms (`/symptoms`); `place` numbers its chip. */
export interface SymptomRecord {
  id: string;
  name: string;
  place: number | null;
  active: boolean;
  version: number;
}
