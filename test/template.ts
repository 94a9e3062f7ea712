/** The migrated database that each test file copies. */
export const templateName = 'heartdesk_template';
