import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useNavigate } from 'react-admin';
import { useT } from '../parts/useT.ts';

export const searchId = 'search-cases';

/** Finds cases by number, customer or words: Enter opens the list so filtered. */
export const SearchBox = () => {
  const t = useT();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const keys = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    if (key === 'Escape') (currentTarget.querySelector('input') ?? currentTarget).blur();
    if (key !== 'Enter' || !words.trim()) return;
    navigate(`/cases?filter=${encodeURIComponent(JSON.stringify({ q: words.trim() }))}&page=1`);
  };
  return (
    <TextField
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onKeyDown={keys}
      placeholder={t('frame.search')}
      type="search"
      sx={{ maxWidth: 320, minWidth: 90, '& .MuiOutlinedInput-root': { height: 34 } }}
      slotProps={{
        htmlInput: { id: searchId, 'aria-label': t('frame.search') },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
