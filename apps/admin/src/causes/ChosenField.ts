/** A field of a step whose value is chosen from what an administrator keeps. */
export interface ChosenFieldProps {
  id: string;
  label: string;
  required: boolean;
  error?: string;
  value: unknown;
  onChange: (value: unknown) => void;
}
