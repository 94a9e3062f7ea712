/** As much of the customer as a row or a header needs; null in its place is an anonymous one. */
export interface CustomerGlance {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  timeZone: string | null;
}

/** `POST /customer-looks {reach}`: whose whole phone number or e-mail is this, across all squads? Names alone; every look is logged. */
export interface CustomerLookRecord {
  id: string;
  personId: string;
  way: 'phone' | 'email';
  at: string;
  customers: { id: string; name: string }[];
}
