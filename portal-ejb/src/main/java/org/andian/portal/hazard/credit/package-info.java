/**
 * Keeps the list of premises that broke their duties, as the credit platform is told of it, and
 * decides what can be done with an entry in which state.
 */
package org.andian.portal.hazard.credit;
