/**
 * Decides which kinds of hazards there are and by which checklist one is major: data that a city's
 * office keeps for the whole installation. Holds the reasons for which the whole room refuses.
 */
package org.andian.portal.hazard.catalogue;
