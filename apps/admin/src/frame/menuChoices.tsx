import { ListSubheader, MenuItem } from '@mui/material';

interface Choosing<T extends string> {
  title: string;
  chosen: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

/** One choice among a few, as items of a menu: an array, because a menu puts the focus on one of its own children. */
export function menuChoices<T extends string>({ title, chosen, options, onChoose }: Choosing<T>) {
  return [
    <ListSubheader key="title" sx={{ lineHeight: 2.2, bgcolor: 'transparent' }}>
      {title}
    </ListSubheader>,
    ...options.map(({ value, label }) => (
      <MenuItem
        key={value}
        role="menuitemradio"
        aria-checked={chosen === value}
        selected={chosen === value}
        onClick={() => onChoose(value)}
        dense
      >
        {label}
      </MenuItem>
    )),
  ];
}
