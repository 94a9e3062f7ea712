/** As much of the customer as a row or a header needs; null in its place is an anonymous one. */
export interface CustomerGlance {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  timeZone: string | null;
}
