/**
 * The register of areas: shanty towns, urban villages, the fringe of towns and large courtyards,
 * with what endangers them and how far that is mended; and what they add up to by district.
 */
package org.andian.portal.ledger.area;
