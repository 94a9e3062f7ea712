import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from './useT.ts';

interface FieldFrameProps {
  id: string;
  label: string;
  required?: boolean;
  hint?: string;
  error?: string;
  children: ReactNode;
}

/** A labelled group of a form: what is asked, whether it is needed, and what is wrong with it, above the field. */
export const FieldFrame = ({ id, label, required, hint, error, children }: FieldFrameProps) => {
  const t = useT();
  return (
    <Box sx={{ borderInlineStart: error ? '3px solid var(--error)' : undefined, paddingInlineStart: error ? 1.5 : 0 }}>
      <Typography id={`${id}-label`} sx={{ fontWeight: 600, fontSize: 13.5, mb: 0.5 }}>
        {label}
        {required && (
          <Box
            component="span"
            title={t('field.needed')}
            sx={{ position: 'relative', color: 'primary.main', marginInlineStart: 0.5 }}
          >
            ★
            <Box
              component="span"
              sx={{ position: 'absolute', clip: 'rect(0 0 0 0)', width: '1px', height: '1px', overflow: 'hidden' }}
            >
              {t('field.needed')}
            </Box>
          </Box>
        )}
      </Typography>
      {error && (
        <Typography id={`${id}-error`} sx={{ color: 'error.main', fontSize: 13, mb: 0.5 }}>
          {error}
        </Typography>
      )}
      {children}
      {hint && (
        <Typography id={`${id}-hint`} sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>
          {hint}
        </Typography>
      )}
    </Box>
  );
};
