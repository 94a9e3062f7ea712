/** As much of a customer as a row needs, as JSON; null for an anonymous one. */
export const customerGlance = (u: string) =>
  `case when ${u}.id is null then null else json_build_object('id', ${u}.id, 'name', ${u}.name, 'phone', ${u}.phone, 'email', ${u}.email, 'timeZone', ${u}.time_zone) end`;

/** The same, column by column, for a file that has one for each; `reads` is the condition under which the reader may see them. */
export const customerApart = (u: string, reads = 'true') =>
  ['id', 'name', 'phone', 'email']
    .map((part) =>
      (reads === 'true' ? `${u}.${part}` : `case when ${reads} then ${u}.${part} end`).concat(` as "customer.${part}"`),
    )
    .join(', ');
