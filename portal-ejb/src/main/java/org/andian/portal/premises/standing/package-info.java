/**
 * Keeps on which days a premises lay in which district, which venue group counted it, and which
 * department answered for it: by what {@code regulation} says of its district and group, or by the
 * regulator named for it alone. Counts the open premises of a day.
 */
package org.andian.portal.premises.standing;
