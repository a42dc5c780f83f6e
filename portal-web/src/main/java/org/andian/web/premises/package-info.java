/**
 * Premises as a list, a file and on the map, what happens to them, and their providers.
 *
 * <p>Begin with {@link org.andian.web.premises.PremisesListPage}; acts on one premises are those of
 * {@link org.andian.web.premises.PremisesChangePage}, programs read {@link
 * org.andian.web.premises.PremisesResource}.
 */
package org.andian.web.premises;
